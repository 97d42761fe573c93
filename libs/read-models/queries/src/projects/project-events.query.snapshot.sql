select "event"."project_id", "event"."position", "event"."revision", "event"."type", "event"."recorded_at", "event"."actor", "event"."data"
from "read"."project_event" as "event"
where "event"."position" <= $1
  and "event"."project_id" = $2
  and "event"."on_date" <= $3
order by "event"."position";
-- ["900","works","2023-12-31"]
