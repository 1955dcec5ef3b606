-- For wrk: sends the requests of a file, over and over, each thread from another line on.
--   wrk ... -s requests.lua URL -- FILE KEY          lines: METHOD PATH [BODY]
local threads = 0
function setup(thread)
   threads = threads + 1
   thread:set("number", threads)
end
function init(args)
   requests = {}
   local headers = { ["Authorization"] = "Bearer " .. args[2], ["Content-Type"] = "application/json" }
   for line in io.lines(args[1]) do
      local method, path, body = line:match("^(%S+) (%S+) ?(.*)$")
      requests[#requests + 1] = wrk.format(method, path, headers, #body > 0 and body or nil)
   end
   at = number * 7919
end
function request()
   at = at + 1
   return requests[at % #requests + 1]
end
