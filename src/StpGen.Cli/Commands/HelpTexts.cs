
namespace StpGen.Cli.Commands;

/// <summary>Something to type, and what it does.</summary>
internal sealed record Example(string Line, string Meaning);

/// <summary>What help teaches beyond the list of options.</summary>
internal static class HelpTexts
{
    public const string WhatThisIs =
        "stpgen turns an NHS Sustainability and Transformation Plan into papers. The plan is a folder of YAML files. " +
        "stpgen checks it, shows the line where something is missing or wrong, and writes the papers in Word, PDF and HTML, and briefings "
        + "as slides. " +
        "You write each fact once, and every paper in every format uses it.";

    public static Example[] ExamplesOf(string command) => command switch
    {
        "build" =>
        [
            new("stpgen build", "build every paper of the plan in this folder, into out/"),
            new("stpgen build plans/worcester --document submission-october-2016 --format docx", "build one paper, in Word only"),
            new("stpgen build --format html --out public", "build every paper as a web page, into public/"),
            new("stpgen build --format pptx", "build the papers that are presented as slides (PowerPoint)"),
            new("stpgen build --final --revision 1.0", "build final papers, unless there are errors"),
            new("stpgen build --report sarif=stpgen.sarif", "write the findings for a code host too"),
        ],
        "watch" =>
        [
            new("stpgen watch", "build the papers of the plan in this folder again after each change"),
            new("stpgen watch plans/worcester --format html --out pages", "keep one web page for each paper up to date, in pages/"),
        ],
        "preview" =>
        [
            new("stpgen preview", "show the papers of the plan in this folder in a browser, at http://127.0.0.1:8216/"),
            new("stpgen preview plans/worcester --port 9000", "use another port, such as for a second plan"),
            new("stpgen preview --audience public", "show what the public will read"),
        ],
        "validate" =>
        [
            new("stpgen validate", "show what is missing, contradictory or late"),
            new("stpgen validate --final", "check as for final papers"),
            new("stpgen validate --baseline before.json", "show only what is new since an earlier report"),
            new("stpgen validate plans/worcester --report json=-", "print the findings as JSON, for another program"),
        ],
        "status" =>
        [
            new("stpgen status --at 2016-10-01", "show what is left to do on a day"),
            new("stpgen status --at 2016-10-01 --owner anna-bell", "show one person's work"),
            new("stpgen status --at 2016-10-01 --baseline before.json", "tell new findings from those of an earlier report"),
            new("stpgen status plans/worcester --at 2016-10-01 --report csv=status.csv", "write it for a spreadsheet too"),
        ],
        "new" =>
        [
            new("stpgen new my-plan", "ask for the footprint and the stage, and start a plan"),
            new("stpgen new my-plan --footprint Dorset --at 2016-09-01", "start one without questions, for the coming stage"),
            new("stpgen new paper update my-plan", "add a paper to the plan's list"),
            new("stpgen new template submission/cover my-plan", "copy a part of a template, to change it"),
        ],
        "paper" =>
        [
            new("stpgen new paper update", "add an update to the plan in this folder"),
            new("stpgen new paper board-paper plans/worcester --id board-november --date 2016-11-15", "add a paper for a day"),
        ],
        "template" =>
        [
            new("stpgen new template submission", "copy the template of submissions into templates/submission/"),
            new("stpgen new template submission/next-steps", "copy one part, to change it in submissions only"),
            new("stpgen new template shared/cover plans/worcester", "copy the cover, to change it in every paper"),
        ],
        "list" => [new("stpgen list plans/worcester", "list the papers of the plan")],
        "trace" =>
        [
            new("stpgen trace programmes.urgent-care plans/worcester", "show where a programme is printed"),
            new("stpgen trace footprint.population", "show on which pages one fact is"),
            new("stpgen trace submission-october-2016", "show what a paper prints, and what it leaves out"),
        ],
        "fields" =>
        [
            new("stpgen fields", "list the parts of a plan"),
            new("stpgen fields programmes", "show what a programme can say"),
            new("stpgen fields programmes.lead", "explain one field"),
        ],
        "schema" =>
        [
            new("stpgen schema --out .stpgen/schema.json", "write the schema of any plan's files"),
            new("stpgen schema . --out .stpgen/schema.json", "propose the ids of the plan in this folder as well"),
            new("stpgen schema --of theme", "print the schema of brand/theme.yaml"),
        ],
        "fix" =>
        [
            new("stpgen fix", "show what can be corrected without a decision, line by line"),
            new("stpgen fix --write", "correct it in the files"),
            new("stpgen fix --suggested", "show also what is probably meant"),
        ],
        "lsp" => [new("stpgen lsp", "started by an editor, not by hand")],
        "completion" =>
        [
            new("eval \"$(stpgen completion bash)\"", "complete words in this bash; add the line to ~/.bashrc"),
            new("stpgen completion fish > ~/.config/fish/completions/stpgen.fish", "complete words in every fish"),
            new("stpgen completion powershell | Out-String | Invoke-Expression", "complete words in this PowerShell"),
        ],
        "explain" => [new("stpgen explain STP106", "explain one rule"), new("stpgen explain", "list every rule")],
        _ =>
        [
            new("stpgen validate plans/worcester", "show what is missing or wrong, line by line"),
            new("stpgen build plans/worcester", "build every paper, into plans/worcester/out/"),
            new("stpgen build --help", "show the options of one command"),
        ],
    };

    public static readonly Example[] ExitCodes =
    [
        new("0", "done; there may be warnings"),
        new("1", "the plan has errors; a build has still written drafts"),
        new("2", "invalid command line"),
        new("3", "a bug in stpgen: report it"),
        new("4", "the plan has errors, and no paper was written"),
        new("5", "a file could not be written, or stpgen is incomplete"),
    ];
}
