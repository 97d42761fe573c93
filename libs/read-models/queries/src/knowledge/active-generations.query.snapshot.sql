select "generation"."projection", "generation"."id", "generation"."fault", generation.position as "position"
from "read_control"."generation" as "generation"
where "generation"."status" = $1
  and (("generation"."projection" = $2
  and "generation"."version" = $3) or ("generation"."projection" = $4
  and "generation"."version" = $5) or ("generation"."projection" = $6
  and "generation"."version" = $7) or ("generation"."projection" = $8
  and "generation"."version" = $9) or ("generation"."projection" = $10
  and "generation"."version" = $11));
-- ["active","figures",5,"register",2,"analyses",2,"projects",1,"reviews",1]
