using Bot.Core.Inquiries.Requests;
using Bot.Core.Members;

namespace Bot.Core.Claims.Requests;

/// <summary>Asks whether a sentence may be promised. The answer is an agreed claim.</summary>
public sealed class ClaimRequestType : IRequestType
{
    public const string TypeKey = "claims";

    public static RequestActions Actions { get; } = new(TypeKey);

    public string Key => TypeKey;

    public string Words => "claim|promesa|claims|promesas";

    public string SpanishOpenWords => "solicitudes|solicitud|peticiones";

    public RequestTypeTexts Texts => ClaimRequestTexts.Type;

    public bool MayAnswer(Member member) => IsForMarketing(member);

    /// <summary>Approvers of marketing, and admins.</summary>
    public static bool IsForMarketing(Member member) =>
        member.IsAdmin || (member.IsApprover && member.Side == Side.Marketing);
}
