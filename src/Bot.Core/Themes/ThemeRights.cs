using Bot.Core.Members;

namespace Bot.Core.Themes;

/// <summary>Everybody files reports; marketing and admins change themes.</summary>
internal static class ThemeRights
{
    public static bool MayChange(Member member) => member.IsAdmin || member.Side == Side.Marketing;
}
