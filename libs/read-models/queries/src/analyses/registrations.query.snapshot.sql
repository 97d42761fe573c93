select "analysis"."analysis_id", "analysis"."data", "analysis"."position"
from "read"."analysis" as "analysis"
where "analysis"."position" <= $1
order by "analysis"."position";
-- ["900"]
