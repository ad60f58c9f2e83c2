using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;

// OpenXmlCheck FILE…: whether Word and PowerPoint files are valid Open XML, as Microsoft's own library judges it.
// Prints "FILE: rule: where: what" for each problem; the last line is "N problems", exit code 1 if there are any.

// A tool of its own: there is no Host here that owns the console.
#pragma warning disable RS0030

if (args.Length == 0)
{
    Console.Error.WriteLine("usage: OpenXmlCheck FILE.docx|FILE.pptx…");
    return 2;
}

var problems = 0;
foreach (var path in args)
    foreach (var (rule, where, what) in Faults(path))
    {
        problems++;
        Console.WriteLine($"{path}: {rule}: {where}: {what}");
    }

Console.WriteLine($"{problems} problems");
return problems == 0 ? 0 : 1;

static IEnumerable<(string Rule, string Where, string What)> Faults(string path)
{
    try
    {
        using var package = Open(path);
        // Word opens files of any year; ours keep to what the newest knows.
        return [.. new OpenXmlValidator(FileFormatVersions.Microsoft365) { MaxNumberOfErrors = 0 }.Validate(package).Select(Fault)];
    }
    catch (Exception fault) when (fault is OpenXmlPackageException or IOException or InvalidDataException or FormatException
        or System.Xml.XmlException)
    {
        return [("unreadable", "file", fault.Message)];
    }
}

static OpenXmlPackage Open(string path) => Path.GetExtension(path) == ".pptx"
    ? PresentationDocument.Open(path, isEditable: false)
    : WordprocessingDocument.Open(path, isEditable: false);

static (string Rule, string Where, string What) Fault(ValidationErrorInfo fault) =>
    (fault.Id, $"{fault.Part?.Uri} {fault.Path?.XPath}", fault.Description);
