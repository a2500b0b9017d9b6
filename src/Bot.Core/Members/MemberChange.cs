using Bot.Core.Chat;

namespace Bot.Core.Members;

/// <summary>The new settings of a member, read from one line or a form, with the check who may apply them.</summary>
internal sealed record MemberChange(Side? Side, Roles Roles, Language Language, string Zone)
{
    private static readonly Dictionary<string, Roles> RoleWords = new()
    {
        ["member"] = Roles.None,
        ["miembro"] = Roles.None,
        ["none"] = Roles.None,
        ["ninguno"] = Roles.None,
        ["approver"] = Roles.Approver,
        ["aprobador"] = Roles.Approver,
        ["aprobadora"] = Roles.Approver,
        ["admin"] = Roles.Admin,
        ["administrador"] = Roles.Admin,
        ["administradora"] = Roles.Admin,
    };

    /// <summary>
    /// Applies the options side, role, language and zone to the member's settings. The error names the allowed values.
    /// </summary>
    public static (MemberChange? Change, LocalizedText? Error) Read(CommandLine line, Member member)
    {
        var change = new MemberChange(member.Side, member.Roles, member.Language, member.Zone);
        foreach (var (key, value) in line.Options)
        {
            var (next, error) = change.With(key, value);
            if (next is null)
            {
                return (null, error);
            }

            change = next;
        }

        return (change, null);
    }

    public static bool IsSideOrRole(string word) =>
        MemberTexts.SideOf(word) is not null || RoleWords.ContainsKey(Folding.Fold(word));

    /// <summary>Applies words that name sides and roles. Without a word for a role the roles stay.</summary>
    public static MemberChange Read(IReadOnlyList<string> words, Member member)
    {
        var roles = words
            .Select(word => RoleWords.TryGetValue(Folding.Fold(word), out var role) ? role : (Roles?)null)
            .OfType<Roles>()
            .ToList();
        return new(
            words.Select(MemberTexts.SideOf).LastOrDefault(side => side is not null) ?? member.Side,
            roles.Count == 0 ? member.Roles : roles.Aggregate((all, role) => all | role),
            member.Language,
            member.Zone
        );
    }

    /// <summary>
    /// Reads the fields of <see cref="MemberForms.Member"/>. Settings that the form did not show stay unchanged.
    /// </summary>
    public static MemberChange Read(ChatCommand command, Member member, bool showsAll) =>
        new(
            showsAll || member.Side is null ? MemberTexts.SideOf(command.Field("side")) ?? member.Side : member.Side,
            showsAll
                ? (command.Field("roles") ?? "")
                    .Split('\n')
                    .Aggregate(
                        Roles.None,
                        (roles, word) => roles | RoleWords.GetValueOrDefault(Folding.Fold(word.Trim()))
                    )
                : member.Roles,
            command.Field("language") is { } language ? Languages.FromLocale(language) : member.Language,
            command.Field("zone")?.Trim() ?? member.Zone
        );

    /// <summary>Stores the change if the requester may make it, and returns the reply.</summary>
    public async Task<Reply> ApplyAsync(
        MemberStore store,
        Member member,
        IReadOnlyList<Member> members,
        ChatCommand command,
        CancellationToken cancellationToken
    )
    {
        var requester = command.Member;
        var isOwn = member.Id == requester.Id && Roles == member.Roles && (Side == member.Side || member.Side is null);
        if (!requester.IsAdmin && !isOwn)
        {
            return Reply.ToRequester(MemberTexts.OnlyAdmins);
        }

        if (member.IsAdmin && !Roles.HasFlag(Roles.Admin) && members.Count(other => other.IsAdmin) == 1)
        {
            return Reply.ToRequester(MemberTexts.LastAdmin);
        }

        var stored = await store.ChangeAsync(
            member,
            current => current with { Side = Side, Roles = Roles, Language = Language, Zone = Zone },
            cancellationToken
        );
        return Reply.ToRequester(MemberCards.Changed(stored, stored.Id == requester.Id));
    }

    private (MemberChange? Change, LocalizedText? Error) With(string key, string value) =>
        key switch
        {
            "side" or "lado" or "equipo" => MemberTexts.SideOf(value) is { } side
                ? (this with { Side = side }, null)
                : (null, MemberTexts.NoSuchSide(value)),
            "role" or "roles" or "rol" or "papel" => WithRoles(value),
            "language" or "idioma" or "lang" => MemberTexts.LanguageOf(value) is { } language
                ? (this with { Language = language }, null)
                : (null, MemberTexts.NoSuchLanguage(value)),
            "zone" or "zona" or "timezone" => TimeZoneInfo.TryFindSystemTimeZoneById(value, out _)
                ? (this with { Zone = value }, null)
                : (null, MemberTexts.NoSuchZone(value)),
            _ => (null, MemberTexts.NoSuchSetting(key)),
        };

    private (MemberChange? Change, LocalizedText? Error) WithRoles(string value)
    {
        var roles = Roles.None;
        foreach (
            var word in value.Split([',', '+'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        )
        {
            if (!RoleWords.TryGetValue(Folding.Fold(word), out var role))
            {
                return (null, MemberTexts.NoSuchRole(word));
            }

            roles |= role;
        }

        return (this with { Roles = roles }, null);
    }
}
