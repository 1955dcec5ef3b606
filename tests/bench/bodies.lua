-- For wrk: POSTs the lines of a file as bodies, over and over, each thread from another line on.
--   wrk ... -s bodies.lua URL -- FILE KEY
local threads = 0
function setup(thread)
   threads = threads + 1
   thread:set("number", threads)
end
function init(args)
   bodies = {}
   for line in io.lines(args[1]) do bodies[#bodies + 1] = line end
   wrk.method = "POST"
   wrk.headers["Content-Type"] = "application/json"
   wrk.headers["Authorization"] = "Bearer " .. args[2]
   at = number * 7919
end
function request()
   at = at + 1
   return wrk.format(nil, nil, nil, bodies[at % #bodies + 1])
end
