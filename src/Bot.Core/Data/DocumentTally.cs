using System.Security.Cryptography;
using System.Text;

namespace Bot.Core.Data;

/// <summary>Counts and hashes documents of a set in the order in which they are added.</summary>
public sealed class DocumentTally : IDisposable
{
    private readonly IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private int count;

    public DocumentCount Total => new(count, Convert.ToHexStringLower(hash.GetCurrentHash()));

    public void Add(string id, string json)
    {
        hash.AppendData(Encoding.UTF8.GetBytes($"{id}\0{json}\0"));
        count++;
    }

    public void Dispose() => hash.Dispose();
}
