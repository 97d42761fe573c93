select distinct on ("run"."analysis_id") "run"."analysis_id", "run"."position", "run"."method", "run"."inputs_position", "run"."digests", "run"."assessable", "run"."rose", "run"."fell"
from "read"."analysis_run" as "run"
where "run"."analysis_id" in ($1)
  and "run"."position" <= $2
order by "run"."analysis_id", "run"."position" desc;
-- ["crm-act.top1-eu-imports","900"]
