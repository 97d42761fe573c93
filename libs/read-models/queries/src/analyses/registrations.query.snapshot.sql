select "event"."analysis_id", "event"."data", "event"."position"
from "read"."analysis_event" as "event"
where "event"."type" = $1
  and "event"."position" <= $2
order by "event"."position";
-- ["AnalysisRegistered","900"]
