using System.ComponentModel.DataAnnotations;

namespace Bot.Hosting;

/// <summary>Section <c>Storage</c>: where Duet keeps its data.</summary>
public sealed class StorageOptions
{
    public const string Section = "Storage";

    /// <summary>Only <c>LiteDb</c> (embedded, one process) so far.</summary>
    [RegularExpression("(?i)LiteDb", ErrorMessage = "Storage:Engine must be LiteDb.")]
    public string Engine { get; set; } = "LiteDb";

    /// <summary>The LiteDB file; a relative path is taken from the working directory.</summary>
    [Required]
    public string Path { get; set; } = "data/duet.db";

    /// <summary>The folder of the keys that tokens are encrypted with; empty: <c>keys</c> beside the data file. Nodes that share a store share it.</summary>
    public string KeysPath { get; set; } = "";
}
