using System.Security.Cryptography;
using System.Text;
using Bot.Core.Chat;

namespace Bot.Slack;

/// <summary>
/// The id by which Slack recognizes repeats of one message (client_msg_id). Its purpose shows in the error codes of
/// docs.slack.dev/reference/methods/chat.postMessage: duplicate_message_not_found, duplicate_channel_not_found.
/// </summary>
internal static class SlackMessageId
{
    /// <summary>A UUID (version 8, RFC 9562) derived from the message's organization and key.</summary>
    public static string Of(OutboundMessage posting)
    {
        var bytes = SHA256.HashData(Encoding.UTF8.GetBytes($"{posting.Organization}\n{posting.Key}"))[..16];
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x80);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new Guid(bytes, bigEndian: true).ToString("D");
    }
}
