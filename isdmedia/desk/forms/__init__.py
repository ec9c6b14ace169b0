"""The forms of the desk, one file per noun. They only clean; the verbs write."""
