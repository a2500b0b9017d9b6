using Bot.Core.Data;

namespace Bot.Tests.Data;

/// <summary>A document with every sort of key.</summary>
public sealed record Note(string Organization, string Id, string Text = "")
{
    public static DocumentSet<Note> Set { get; } =
        new DocumentSet<Note>("notes", note => note.Organization, note => note.Id)
            .WithKey("tag", note => note.Tags)
            .WithUniqueKey("email", note => note.Emails)
            .WithOrderedKey("rank", note => note.Rank)
            .WithRevision(note => note.Revision, (note, revision) => note with { Revision = revision })
            .WithDue(note => note.Due);

    public IReadOnlyList<string> Tags { get; init; } = [];

    public IReadOnlyList<string> Emails { get; init; } = [];

    public string? Rank { get; init; }

    public int Revision { get; init; }

    public DateTimeOffset? Due { get; init; }
}

/// <summary>Work that waits in a lane until it is done.</summary>
public sealed record Work(string Organization, string Id, string Lane, long Sequence, DateTimeOffset Due)
{
    public static DocumentSet<Work> Set { get; } =
        new DocumentSet<Work>("work", work => work.Organization, work => work.Id)
            .WithDue(work => work.Due)
            .WithLane(work => work.IsDone ? null : work.Lane, work => work.Sequence);

    public bool IsDone { get; init; }
}

/// <summary>Of each, a part remains when the content of its organization is deleted.</summary>
public sealed record Setting(string Organization, string Id, int Changes)
{
    public static DocumentSet<Setting> Set { get; } =
        new DocumentSet<Setting>("settings", setting => setting.Organization, setting => setting.Id)
            .WithKey("changes", setting => [$"{setting.Changes}"])
            .WithRemainder(setting => setting with { Changes = setting.Changes + 1 });
}
