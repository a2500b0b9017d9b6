namespace Bot.Core.CompanyWords;

/// <summary>Wire names of the slice. Once posted on a button, they are public API.</summary>
public static class CompanyWordsActions
{
    public const string Show = "vocabulary";
    public const string Edit = "vocabulary.edit";
    public const string Save = "vocabulary.save";
    public const string Remove = "vocabulary.remove";
}
