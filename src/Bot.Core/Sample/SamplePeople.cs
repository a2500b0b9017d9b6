using Bot.Core.Chat;
using Bot.Core.Members;

namespace Bot.Core.Sample;

/// <summary>
/// The sample company: Trazo of Madrid sells delivery planning (routes, live tracking, proof of delivery) to
/// wholesalers in Spain, Mexico and the United States.
/// </summary>
public static class SamplePeople
{
    /// <summary>The organization's id, and the playground workspace that belongs to it.</summary>
    public const string Organization = "sample";

    public static Organization Company { get; } = new(Organization, "Trazo", Language.English, "Europe/Madrid", "USD");

    public static IReadOnlyList<Member> Members { get; } =
    [
        Person("lena", "Lena Hart", Side.Sales, Roles.None, Language.English, "America/New_York"),
        Person("diego", "Diego Ruiz", Side.Sales, Roles.None, Language.Spanish, "Europe/Madrid"),
        Person("tom", "Tom Becker", Side.Sales, Roles.Approver, Language.English, "America/New_York"),
        Person("maya", "Maya Chen", Side.Marketing, Roles.None, Language.English, "America/New_York"),
        Person("sofia", "Sofía Marín", Side.Marketing, Roles.Approver, Language.Spanish, "Europe/Madrid"),
        Person("ana", "Ana Torres", Side.Marketing, Roles.Admin, Language.English, "Europe/Madrid"),
    ];

    public static Member Find(string id) => Members.Single(member => member.Id == id);

    private static Member Person(string id, string name, Side side, Roles roles, Language language, string zone) =>
        new(
            Organization,
            id,
            name,
            [new PlatformIdentity(Platforms.Playground, Organization, id)],
            side,
            roles,
            language,
            zone
        );
}
