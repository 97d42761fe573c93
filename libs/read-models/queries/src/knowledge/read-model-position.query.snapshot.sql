select "position"
from "read"."checkpoint"
where "projection" = $1;
-- ["read-models"]
