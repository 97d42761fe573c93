select "generation"."projection", "generation"."id", "generation"."fault", generation.position as "position"
from "read_control"."generation" as "generation"
where "generation"."status" = $1
  and (("generation"."projection" = $2
  and "generation"."version" = $3) or ("generation"."projection" = $4
  and "generation"."version" = $5));
-- ["active","figures",3,"register",1]
