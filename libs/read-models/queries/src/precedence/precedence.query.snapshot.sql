select "rule"."basis", "rule"."measure", "rule"."mineral", "rule"."sources", "rule"."reason", "rule"."set_on", "rule"."event_id", "rule"."known_from"
from "read"."precedence" as "rule"
where "rule"."known_from" <= $1
  and ("rule"."known_until" is null or "rule"."known_until" > $2)
order by "rule"."basis", "rule"."measure", "rule"."mineral";
-- ["900","900"]
