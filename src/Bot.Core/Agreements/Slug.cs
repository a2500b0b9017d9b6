using System.Security.Cryptography;
using System.Text;
using Bot.Core.Chat;

namespace Bot.Core.Agreements;

/// <summary>Turns a name into a key: "Líder de Operaciones" becomes "lider-de-operaciones".</summary>
public static class Slug
{
    private const int Longest = 80;

    /// <summary>
    /// Keeps folded letters and digits of any script, with dashes between words. A name without any becomes a hash.
    /// </summary>
    public static string Of(string name)
    {
        var slug = new StringBuilder();
        foreach (var c in Folding.Fold(name))
        {
            if (char.IsLetterOrDigit(c))
            {
                slug.Append(c);
            }
            else if (slug.Length > 0 && slug[^1] != '-')
            {
                slug.Append('-');
            }
        }

        var trimmed = slug.ToString(0, Math.Min(slug.Length, Longest)).Trim('-');
        return trimmed.Length > 0
            ? trimmed
            : "x-" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(name)))[..8];
    }
}
