
namespace StpGen.Cli.Commands;

/// <summary>Something to type, and what it does.</summary>
internal sealed record Example(string Line, string Meaning);

/// <summary>What help teaches beyond the list of options.</summary>
internal static class HelpTexts
{
    public const string WhatThisIs =
        "stpgen turns a plan into its papers. An NHS Sustainability and Transformation Plan lives in a folder of YAML files; " +
        "stpgen checks it, says at which line something is missing or wrong, and writes the papers in Word, PDF and HTML. " +
        "One fact is written once; every paper, in every format, says the same.";

    public static Example[] ExamplesOf(string command) => command switch
    {
        "build" =>
        [
            new("stpgen build", "every paper of the plan in this folder, into out/"),
            new("stpgen build plans/worcester --document submission-october-2016 --format docx", "one paper, in Word only"),
            new("stpgen build --format html --out public", "every paper as a web page, into public/"),
            new("stpgen build --final --revision 1.0", "without the DRAFT mark; refuses while errors stand"),
            new("stpgen build --report sarif=stpgen.sarif", "and the findings for a code host"),
        ],
        "validate" =>
        [
            new("stpgen validate", "what is missing, contradictory or late; writes nothing"),
            new("stpgen validate --final", "judged as the final paper will be"),
            new("stpgen validate plans/worcester --report json=-", "the findings as JSON, for another program"),
        ],
        "list" => [new("stpgen list plans/worcester", "the papers that the plan asks for")],
        "explain" => [new("stpgen explain STP106", "what a rule means"), new("stpgen explain", "every rule")],
        _ =>
        [
            new("stpgen validate plans/worcester", "what is missing or wrong, line by line"),
            new("stpgen build plans/worcester", "every paper, into plans/worcester/out/"),
            new("stpgen build --help", "more about one command"),
        ],
    };

    public static readonly Example[] ExitCodes =
    [
        new("0", "done; there may be warnings"),
        new("1", "errors stand in the plan: nothing was written, or drafts were"),
        new("2", "the command line asks for something that does not exist"),
        new("3", "a bug in stpgen; please report it"),
    ];
}
