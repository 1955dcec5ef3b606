-- For wrk: POSTs a new contact each time.   wrk ... -s creates.lua URL -- RUN KEY
local threads = 0
function setup(thread)
   threads = threads + 1
   thread:set("number", threads)
end
function init(args)
   run = args[1]
   made = 0
   wrk.method = "POST"
   wrk.headers["Content-Type"] = "application/json"
   wrk.headers["Authorization"] = "Bearer " .. args[2]
end
local names = { "Katarzyna", "Andrzej", "Ольга", "伟", "James", "Małgorzata", "Jürgen", "Иван" }
local surnames = { "Wiśniewska", "Nowak", "Смирнова", "王", "Smith", "Wójcik", "Müller", "Петров" }
function request()
   made = made + 1
   local body = string.format(
      '{"properties":{"firstname":"%s","lastname":"%s","email":"p%s.%d.%d@example.com","phone":"+48 %09d","city":"Kraków"}}',
      names[made % 8 + 1], surnames[(made * 5 + number) % 8 + 1], run, number, made,
      500000000 + number * 20000000 + made)
   return wrk.format(nil, nil, nil, body)
end
