-- A plan in Neovim without a screen: PLAN and STPGEN of the environment name the plan and the program. Prints what it sees.
-- nvim --headless -u NONE -i NONE -n -c "luafile neovim.lua"
vim.cmd('filetype on')
vim.cmd('luafile ' .. vim.env.SETTINGS)
vim.cmd('edit ' .. vim.env.PLAN .. '/challenges.yaml')
vim.wait(10000, function() return #vim.lsp.buf_get_clients(0) > 0 and next(vim.lsp.buf_get_clients(0)) ~= nil end)
local _, client = next(vim.lsp.buf_get_clients(0))
vim.wait(10000, function() return client.initialized end)
local line, column
for number, text in ipairs(vim.api.nvim_buf_get_lines(0, 0, -1, false)) do
  local start = text:match('^ +gap: ()') or text:match('^ +%- gap: ()')
  if start then line, column = number - 1, start - 1 break end
end
vim.api.nvim_buf_set_text(0, line, column, line, column, { 'x' })
vim.wait(10000, function() return #vim.diagnostic.get(0, { lnum = line }) > 0 end)
for _, found in ipairs(vim.diagnostic.get(0, { lnum = line })) do print('found ' .. found.code .. ' ' .. found.message:gsub('\n.*', '')) end
local answers = vim.lsp.buf_request_sync(0, 'textDocument/completion',
  { textDocument = { uri = vim.uri_from_bufnr(0) }, position = { line = line, character = column } }, 5000)
for _, answer in pairs(answers or {}) do print('offered ' .. #answer.result) end
vim.cmd('qa!')
