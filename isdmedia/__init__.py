"""isdmedia links each press release to its enquiries and to the interviews with its author."""
