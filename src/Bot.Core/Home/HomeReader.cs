using Bot.Core.Members;

namespace Bot.Core.Home;

/// <summary>Whose home page is built, and for what time.</summary>
public sealed record HomeReader(Organization Organization, Member Member, DateTimeOffset Now);
