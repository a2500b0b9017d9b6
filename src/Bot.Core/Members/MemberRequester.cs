using Bot.Core.Chat;

namespace Bot.Core.Members;

/// <summary>A member of an organization who sent a command.</summary>
public sealed record MemberRequester(Organization Organization, Member Member) : Requester
{
    public override Roles Roles => Member.Roles;

    public override Language Language => Member.Language;

    public override TimeZoneInfo TimeZone => Member.TimeZone;
}

/// <summary>The member and the organization behind a command.</summary>
public static class MemberCommands
{
    extension(ChatCommand command)
    {
        /// <summary>The organization whose data the command is about.</summary>
        public Organization Organization => ((MemberRequester)command.Requester).Organization;

        /// <summary>The member who sent the command.</summary>
        public Member Member => ((MemberRequester)command.Requester).Member;
    }
}
