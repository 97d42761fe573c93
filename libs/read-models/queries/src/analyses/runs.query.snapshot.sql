select distinct on ("event"."analysis_id") "event"."analysis_id", "event"."data", "event"."position"
from "read"."analysis_event" as "event"
where "event"."analysis_id" in ($1)
  and "event"."type" = $2
  and "event"."position" <= $3
order by "event"."analysis_id", "event"."position" desc;
-- ["crm-act.top1-eu-imports","AnalysisRun","900"]
