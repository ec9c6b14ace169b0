"""The planner: the next times that fit an interview, and the spokesperson's week with all that stands in it. A look, never a booking."""
from isdmedia.desk.planner.choices import Choice, TypedTime, choice_of, read_time
from isdmedia.desk.planner.clocks import Clocks
from isdmedia.desk.planner.plans import Option, Plan, clocks_of, plan

__all__ = ["Choice", "Clocks", "Option", "Plan", "TypedTime", "choice_of", "clocks_of", "plan", "read_time"]
