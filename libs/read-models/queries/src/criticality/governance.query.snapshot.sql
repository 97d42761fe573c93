select "governance"."area", "governance"."dimension", "governance"."year", "governance"."estimate"
from "read"."governance" as "governance"
where "governance"."release_id" = $1
  and "governance"."area" in ($2)
  and "governance"."year" in ($3, $4)
order by "governance"."area", "governance"."year", "governance"."dimension";
-- ["worldbank-wgi-2023","CN","2019","2020"]
