using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using Bot.Core.Chat;

namespace Bot.Teams;

/// <summary>
/// The certificate for signing in, from a PFX file, or from a PEM file with the certificate and its key.
/// </summary>
internal static class TeamsCertificate
{
    private const string Pem = "-----BEGIN";

    /// <summary>The certificate with its key, or the problem with the file.</summary>
    public static (X509Certificate2? Certificate, LocalizedText? Problem) Read(TeamsOptions options)
    {
        try
        {
            var certificate = Load(File.ReadAllBytes(options.CertificatePath), options.CertificatePassword);
            return certificate.GetRSAPrivateKey() is null
                ? (null, TeamsTexts.CertificateWithoutKey)
                : (certificate, null);
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            return (null, TeamsTexts.CertificateNotFound(options.CertificatePath));
        }
        catch (CryptographicException)
        {
            return (null, TeamsTexts.CertificateNotRead);
        }
    }

    /// <summary>
    /// The problem with the file or its dates. Null if Microsoft can accept the certificate, or if none is set.
    /// </summary>
    public static LocalizedText? Problem(TeamsOptions options, DateTimeOffset now)
    {
        if (options.CertificatePath.Length == 0)
        {
            return null;
        }

        var (certificate, problem) = Read(options);
        using (certificate)
        {
            return problem
                ?? (
                    certificate!.NotAfter.ToUniversalTime() < now.UtcDateTime
                        ? TeamsTexts.CertificateExpired(certificate.NotAfter)
                        : null
                );
        }
    }

    private static X509Certificate2 Load(byte[] file, string password)
    {
        var text = Encoding.UTF8.GetString(file);
        return !text.Contains(Pem, StringComparison.Ordinal) ? X509CertificateLoader.LoadPkcs12(file, password)
            : password.Length > 0 ? X509Certificate2.CreateFromEncryptedPem(text, text, password)
            : X509Certificate2.CreateFromPem(text, text);
    }
}
