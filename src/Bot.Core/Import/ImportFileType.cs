using Bot.Core.Facts;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Core.Import;

/// <summary>
/// A type of file that people can import, by the word that names it on the command line: "import deals FILE". The type
/// with the lowest number is listed first.
/// </summary>
public sealed record ImportFileType(int Order, string Word)
{
    /// <summary>The facts that the file holds; null if it holds something else.</summary>
    public FactSource? Facts { get; init; }

    /// <summary>All registered types, in order.</summary>
    public static IReadOnlyList<ImportFileType> In(IServiceCollection services) =>
        [
            .. services
                .Select(service => service.IsKeyedService ? null : service.ImplementationInstance)
                .OfType<ImportFileType>()
                .OrderBy(type => type.Order),
        ];
}
