select "statement".*
from "read"."statement" as "statement"
where "statement"."release_id" in ($1, $2)
  and "statement"."mineral" in ($3)
order by "statement"."position";
-- ["usgs-mcs-2024","usgs-mcs-2025","gallium"]
