select "figure"."release_id", "figure"."source", "figure"."mineral", "figure"."stage", "figure"."basis", "figure"."measure", "figure"."period", "figure"."unit", "figure"."total", "figure"."top1_area", "figure"."top1_share", "figure"."top3", "figure"."hhi_low", "figure"."hhi_high"
from "read"."concentration" as "figure"
where "figure"."release_id" in ($1, $2)
  and "figure"."mineral" in ($3);
-- ["usgs-mcs-2024","usgs-mcs-2025","gallium"]
