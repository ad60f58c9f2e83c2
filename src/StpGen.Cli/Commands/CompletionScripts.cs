namespace StpGen.Cli.Commands;

/// <summary>
/// Scripts for shells. Each asks the program itself what may come next, by its <c>[suggest]</c> directive, and leaves files to the shell.
/// </summary>
internal static class CompletionScripts
{
    public static readonly string[] Shells = ["bash", "zsh", "fish", "powershell"];

    /// <summary>Null: there is none for this shell.</summary>
    public static string? Of(string shell) => shell.ToLowerInvariant() switch
    {
        "bash" => Bash,
        "zsh" => Zsh,
        "fish" => Fish,
        "powershell" or "pwsh" => PowerShell,
        _ => null,
    };

    private const string Bash = """
        # Completion of stpgen for bash. Add this line to ~/.bashrc:
        #   eval "$(stpgen completion bash)"
        _stpgen() {
          local line=${COMP_LINE:0:COMP_POINT} program=${COMP_WORDS[0]/#\~/$HOME} reply
          COMPREPLY=()
          while IFS= read -r reply; do
            COMPREPLY+=("$(printf '%q' "$reply")")
          done < <("$program" "[suggest:${#line}]" "$line" 2>/dev/null)
          if [[ ${#COMPREPLY[@]} -gt 0 && ${COMPREPLY[0]} == *= ]]; then compopt -o nospace; fi
        }
        complete -o default -F _stpgen stpgen

        """;

    private const string Zsh = """
        #compdef stpgen
        # Completion of stpgen for zsh. Add this line to ~/.zshrc, after compinit:
        #   eval "$(stpgen completion zsh)"
        _stpgen() {
          local line="${(j: :)words[1,CURRENT-1]} $PREFIX"
          local -a replies
          replies=("${(@f)$("${words[1]/#\~/$HOME}" "[suggest:${#line}]" "$line" 2>/dev/null)}")
          replies=(${replies:#})
          if (( $#replies == 0 )); then _files; return; fi
          compadd -S '' -- ${(M)replies:#*=}
          compadd -- ${replies:#*=}
        }
        if [ "$funcstack[1]" = _stpgen ]; then _stpgen "$@"; else compdef _stpgen stpgen; fi

        """;

    private const string Fish = """
        # Completion of stpgen for fish. Write it where fish looks for it:
        #   stpgen completion fish > ~/.config/fish/completions/stpgen.fish
        function __stpgen_complete
            set -l words (commandline -opc)
            set -l line (commandline -cp)
            set -l replies (eval $words[1] "'[suggest:"(string length -- "$line")"]'" (string escape -- "$line") 2>/dev/null)
            if test (count $replies) -gt 0
                printf '%s\n' $replies
            else
                __fish_complete_path (commandline -ct)
            end
        end
        complete -c stpgen -f -a '(__stpgen_complete)'

        """;

    private const string PowerShell = """
        # Completion of stpgen for PowerShell. Add this line to the file that $PROFILE names:
        #   stpgen completion powershell | Out-String | Invoke-Expression
        Register-ArgumentCompleter -Native -CommandName stpgen -ScriptBlock {
            param($word, $tree, $position)
            $length = $position - $tree.Extent.StartOffset
            $line = $tree.ToString().PadRight($length).Substring(0, $length)
            & $tree.CommandElements[0].ToString() "[suggest:$length]" $line 2>$null | ForEach-Object {
                $text = if ($_ -match '[\s,;()'']') { "'" + $_.Replace("'", "''") + "'" } else { $_ }
                [System.Management.Automation.CompletionResult]::new($text, $_, 'ParameterValue', $_)
            }
        }

        """;
}
