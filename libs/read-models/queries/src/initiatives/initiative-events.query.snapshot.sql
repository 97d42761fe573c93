select "event"."initiative_id", "event"."revision", "event"."type", "event"."data"
from "read"."initiative_event" as "event"
where "event"."position" <= $1
  and "event"."on_date" <= $2
order by "event"."position";
-- ["900","2023-12-31"]
