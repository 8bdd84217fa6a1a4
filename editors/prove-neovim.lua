-- Opens a file in Neovim with `bplint lsp` beside it, prints what vim.diagnostic knows, applies the quick fix and
-- prints again:
--
--   PATH=DIR_OF_BPLINT:$PATH nvim --headless -u NONE -S editors/prove-neovim.lua
--
-- Works from Neovim 0.7 on; a package with one short write is made in a temporary folder.

local root = vim.fn.tempname()
vim.fn.mkdir(root .. '/src', 'p')
vim.fn.writefile({ '[package]', 'name = "demo"', 'version = "0.1.0"', 'edition = "2021"' }, root .. '/Cargo.toml')
vim.fn.writefile({
  'use std::io::{self, Write};',
  'pub fn greet(mut out: impl Write) -> io::Result<()> {',
  '    /* grüße 🦀 */ out.write(b"hello")?;',
  '    Ok(())',
  '}',
}, root .. '/src/lib.rs')

local function say(text) io.stdout:write(text .. '\n') end

local function show()
  for _, d in ipairs(vim.diagnostic.get(0)) do
    say(('  %d:%d %s [%s %s] %s'):format(d.lnum + 1, d.col + 1, vim.diagnostic.severity[d.severity], d.source,
      d.code or '', vim.split(d.message, '\n')[1]))
  end
  say(('  %d diagnostics'):format(#vim.diagnostic.get(0)))
end

local function wait(what, done)
  if not vim.wait(20000, done, 20) then
    say('nothing came of: ' .. what)
    vim.cmd('cquit')
  end
end

say('nvim ' .. tostring(vim.version().major) .. '.' .. vim.version().minor .. '.' .. vim.version().patch)
vim.cmd('edit ' .. root .. '/src/lib.rs')
local folder = { uri = vim.uri_from_fname(root), name = 'demo' }
local id = vim.lsp.start_client({ name = 'bplint', cmd = { 'bplint', 'lsp' }, root_dir = root, workspace_folders = { folder } })
vim.lsp.buf_attach_client(0, id)
wait('opening the file', function() return #vim.diagnostic.get(0) > 0 end)
say('opened:')
show()

local d = vim.diagnostic.get(0)[1]
local place = { line = d.lnum, character = d.col }
local lsp = d.user_data and d.user_data.lsp or {}
local params = {
  textDocument = vim.lsp.util.make_text_document_params(0),
  range = lsp.range or { start = place, ['end'] = place },
  context = { diagnostics = {} },
}
local answer = vim.lsp.buf_request_sync(0, 'textDocument/codeAction', params, 5000)
for _, action in ipairs(answer[id].result) do
  say('action: ' .. action.title .. (action.isPreferred and ' (preferred)' or ''))
end
vim.lsp.util.apply_workspace_edit(answer[id].result[1].edit, 'utf-16')
say('line 3 now: ' .. vim.fn.getline(3))
wait('fixing the line', function() return #vim.diagnostic.get(0) == 0 end)
say('after the fix, not saved:')
show()
vim.cmd('qall!')
