namespace Bot.Core.Members;

/// <summary>Wire names of the slice. Once posted on a button, they are public API.</summary>
public static class MemberActions
{
    public const string Settings = "settings";
    public const string Side = "members.side";
    public const string Role = "members.role";
    public const string Edit = "members.edit";
    public const string Save = "members.save";
    public const string EditCompany = "company.edit";
    public const string SaveCompany = "company.save";
}
