select "slice"."mineral", "slice"."stage", "slice"."basis", "slice"."period", "slice"."release_id", "release"."edition", "release"."published_on", "statement"."form", "statement"."file", "fact"."area", "fact"."value", "fact"."low", "fact"."high", "fact"."flags", "fact"."raw", "fact"."source_row", case when "restriction"."lowest" = "restriction"."highest" then "restriction"."lowest" end as "t"
from "read"."slice" as "slice"
inner join "read"."statement" as "statement" on "statement"."mineral" = "slice"."mineral"
  and "statement"."stage" = "slice"."stage"
  and "statement"."basis" = "slice"."basis"
  and "statement"."measure" = "slice"."measure"
  and "statement"."source" = "slice"."source"
  and "statement"."release_id" = "slice"."release_id"
inner join "read"."fact" as "fact" on "fact"."position" = "statement"."position"
  and "fact"."release_id" = "statement"."release_id"
  and "fact"."period" = "slice"."period"
inner join "read"."release" as "release" on "release"."release_id" = "slice"."release_id" left join (select "parameter"."release_id", "parameter"."mineral", "parameter"."stage", "parameter"."area", "parameter"."period", "parameter"."source_row", min("parameter"."t") as "lowest", max("parameter"."t") as "highest"
from "read"."trade_parameter" as "parameter"
where "parameter"."mineral" in ($1)
group by "parameter"."release_id", "parameter"."mineral", "parameter"."stage", "parameter"."area", "parameter"."period", "parameter"."source_row") as "restriction" on "restriction"."release_id" = "slice"."release_id"
  and "restriction"."mineral" = "slice"."mineral"
  and "restriction"."stage" = "slice"."stage"
  and "restriction"."area" = "fact"."area"
  and "restriction"."period" = "slice"."period"
  and "restriction"."source_row" = "fact"."source_row"
where "slice"."known_from" <= $2
  and ("slice"."known_until" is null or "slice"."known_until" > $3)
  and ("slice"."published_from" <= $4
  and ("slice"."published_until" is null or "slice"."published_until" > $5))
  and "slice"."mineral" in ($6)
  and "slice"."source" = $7
  and "slice"."measure" = $8
  and "slice"."basis" in ($9, $10)
order by "fact"."position", "fact"."row_no";
-- ["gallium","900","900","2023-12-31","2023-12-31","gallium","ec-criticality","share","world-production","eu-sourcing"]
