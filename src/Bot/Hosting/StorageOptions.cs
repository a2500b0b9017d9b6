using System.ComponentModel.DataAnnotations;

namespace Bot.Hosting;

/// <summary>Section <c>Storage</c>: where Duet keeps its data.</summary>
public sealed class StorageOptions : IValidatableObject
{
    public const string Section = "Storage";

    /// <summary><c>LiteDb</c>: a file, for one process. <c>Postgres</c>: a database, for one node or several.</summary>
    [RegularExpression("(?i)(LiteDb|Postgres)", ErrorMessage = "Storage:Engine must be LiteDb or Postgres.")]
    public string Engine { get; set; } = "LiteDb";

    /// <summary>The LiteDB file; a relative path is taken from the working directory.</summary>
    [Required]
    public string Path { get; set; } = "data/duet.db";

    /// <summary>The PostgreSQL database, as in <c>Host=localhost;Database=duet;Username=duet;Password=…</c>.</summary>
    public string ConnectionString { get; set; } = "";

    /// <summary>The folder of the keys that tokens are encrypted with; empty: <c>keys</c> beside the data file. Nodes that share a store share it.</summary>
    public string KeysPath { get; set; } = "";

    internal bool IsPostgres => Engine.Equals("Postgres", StringComparison.OrdinalIgnoreCase);

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (IsPostgres && string.IsNullOrWhiteSpace(ConnectionString))
        {
            yield return new("Storage:Engine is Postgres: Storage:ConnectionString must name the database.");
        }
        else if (!IsPostgres && !string.IsNullOrWhiteSpace(ConnectionString))
        {
            yield return new(
                "Storage:ConnectionString is set, but Storage:Engine is LiteDb: set it to Postgres, or remove the string."
            );
        }
    }
}
