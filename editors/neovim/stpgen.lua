-- Findings, completion and explanations for plans of stpgen in Neovim 0.7 and newer. Put this file into the folder
-- ~/.config/nvim/plugin. The program is 'stpgen' on the path, or what the variable STPGEN of the environment names.
vim.api.nvim_create_autocmd('FileType', {
  pattern = { 'yaml', 'markdown', 'csv' },
  callback = function(event)
    local file = vim.api.nvim_buf_get_name(event.buf)
    local folder = file
    repeat
      local above = vim.fn.fnamemodify(folder, ':h')
      if above == folder then return end
      folder = above
    until vim.fn.filereadable(folder .. '/stp.yaml') == 1
    local config = {
      name = 'stpgen',
      cmd = { vim.env.STPGEN or 'stpgen', 'lsp' },
      root_dir = folder,
    }
    if vim.lsp.start then
      vim.lsp.start(config, { bufnr = event.buf })
      return
    end
    -- Neovim 0.7: one server for each plan.
    stpgen_servers = stpgen_servers or {}
    stpgen_servers[folder] = stpgen_servers[folder] or vim.lsp.start_client(config)
    vim.lsp.buf_attach_client(event.buf, stpgen_servers[folder])
  end,
})
