select distinct "statement"."release_id", "statement"."mineral", "statement"."stage", "statement"."measure", "statement"."form"
from "read"."statement" as "statement"
where "statement"."basis" = $1
  and "statement"."mineral" = $2
order by "statement"."release_id", "statement"."mineral", "statement"."stage", "statement"."measure", "statement"."form";
-- ["eu-imports","gallium"]
