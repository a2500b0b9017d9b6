using Bot.Core.Chat;
using Bot.Core.Members;

namespace Bot.Core.Files;

/// <summary>Makes one kind of file for a member who asks for it.</summary>
public interface IFileProducer
{
    /// <summary>The wire name in <see cref="FileOffer.Producer"/>. Once offered it is public API.</summary>
    string Key { get; }

    /// <summary>
    /// Makes the file with what the member may see now. Bad arguments and missing rights are answered by a sentence.
    /// </summary>
    Task<FileResult> MakeAsync(FileRequest request, CancellationToken cancellationToken);
}

/// <summary>Who asks for a file, and about what.</summary>
public sealed record FileRequest(Organization Organization, Member Member, string Argument, DateTimeOffset At)
{
    /// <summary>The member's language and zone.</summary>
    public RenderContext Reader => new(Member.Language, Member.TimeZone, At);
}

/// <summary>A file, or the sentence that says why there is none.</summary>
public sealed record FileResult(MadeFile? File, LocalizedText? Problem)
{
    public static FileResult None(LocalizedText problem) => new(null, problem);

    public static implicit operator FileResult(MadeFile file) => new(file, null);
}

/// <param name="Name">The name with its ending, in the member's language.</param>
/// <param name="Rows">The number of rows below the header; null if the file is not a table.</param>
/// <param name="LeftOut">The number of rows for which there was no room.</param>
public sealed record MadeFile(string Name, string MediaType, ReadOnlyMemory<byte> Content, int? Rows, int LeftOut = 0);
