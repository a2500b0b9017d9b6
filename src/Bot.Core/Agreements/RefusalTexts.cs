using Bot.Core.Chat;
using Bot.Core.Members;

namespace Bot.Core.Agreements;

/// <summary>Replies that explain why an action changed nothing.</summary>
internal static class RefusalTexts
{
    public static LocalizedText For(Decision decision, AgreementView view)
    {
        if (decision.Version is not { } version)
        {
            return AgreementTexts.NoSuchVersion;
        }

        var what = AgreementTexts.Version(view, version);
        return decision.Outcome switch
        {
            Outcome.NotFound => AgreementTexts.NoSuchVersion,
            Outcome.Stale => Stale(what, version, view.Names),
            Outcome.NothingChanged => new(
                $"{what} already says exactly that, so nothing was proposed.",
                $"{what} ya dice exactamente eso, así que no se ha propuesto nada."
            ),
            Outcome.AlreadySigned => new(
                $"You have already signed. {AgreementTexts.WaitsFor(version)}",
                $"Ya has firmado. {AgreementTexts.WaitsFor(version)}"
            ),
            Outcome.SideHasSigned => SideHasSigned(version, view.Names),
            Outcome.OtherSideSigns => new(
                $"Only {AgreementTexts.Sides(version.Sides)} signs this. {AgreementTexts.WaitsFor(version)}",
                $"Esto lo firma solo {AgreementTexts.Sides(version.Sides)}. {AgreementTexts.WaitsFor(version)}"
            ),
            Outcome.OnePersonBothSides => new(
                $"You signed this for the other side. One person can't sign for both: someone else from "
                    + $"{AgreementTexts.Sides(version.Missing)} has to sign.",
                $"Ya firmaste por el otro lado. Nadie firma por los dos: hace "
                    + $"falta otra persona de {AgreementTexts.Sides(version.Missing)}."
            ),
            Outcome.NotApprover => new(
                "Only approvers can sign or reject. An admin can make you an approver with settings.",
                "Solo pueden firmar o rechazar quienes tienen permiso para aprobar. Quien administra "
                    + "puede dártelo con ajustes."
            ),
            Outcome.SideUnknown => new("Are you in sales or marketing?", "¿Estás en ventas o en marketing?"),
            Outcome.NotAuthor => new(
                $"Only {view.Names[version.Author]}, who proposed it, or "
                    + $"an admin can withdraw it. An approver can reject it.",
                $"Solo puede retirarla {view.Names[version.Author]}, que la "
                    + $"propuso, o quien administra. Quien aprueba puede rechazarla."
            ),
            Outcome.NotOwner => new(
                $"Only the owner, {view.Names[version.Owner]}, or an admin can confirm it. You can propose a change.",
                $"Solo puede confirmarlo su responsable, {view.Names[version.Owner]}, "
                    + $"o quien administra. Puedes proponer un cambio."
            ),
            Outcome.AlreadyConfirmed => new(
                $"That is already confirmed. The next review is on {version.ReviewAt!.Value:d}.",
                $"Eso ya está confirmado. La próxima revisión es el {version.ReviewAt!.Value:d}."
            ),
            Outcome.IsSuspended => new(
                $"{what} has been suspended since {version.SuspendedAt!.Value:d}. It takes both sides to "
                    + $"bring it back: propose it again, changed or as it is, and have both sign.",
                $"{what} está suspendida desde el {version.SuspendedAt!.Value:d}. Hacen falta los dos "
                    + $"lados para recuperarla: vuelve a proponerla, con cambios o tal cual, para que la firmen "
                    + $"los dos."
            ),
            Outcome.IsAgreed => new(
                $"{what} is already agreed. To change it, propose a new version.",
                $"{what} ya está acordada. Para cambiarla, propón una versión nueva."
            ),
            Outcome.IsSuperseded => new(
                $"A newer version has replaced this one, so nothing was done.",
                $"Una versión posterior ha sustituido a esta, así que no se ha hecho nada."
            ),
            Outcome.IsWithdrawn => new(
                $"{AgreementTexts.WithdrawnBy(version, view.Names)} Nothing was done.",
                $"{AgreementTexts.WithdrawnBy(version, view.Names)} No se ha hecho nada."
            ),
            Outcome.IsRejected => new(
                $"{AgreementTexts.RejectedBy(version, view.Names)} Nothing was done.",
                $"{AgreementTexts.RejectedBy(version, view.Names)} No se ha hecho nada."
            ),
            _ => throw new ArgumentOutOfRangeException(nameof(decision)),
        };
    }

    private static LocalizedText Stale(LocalizedText what, AgreementVersion version, MemberNames names) =>
        version.Edits.Count > 0
            ? new(
                $"{names[version.Edits[^1].Member]} changed the text in the meantime, "
                    + $"so nothing was done. Please read {Number(version)} as it is now.",
                $"{names[version.Edits[^1].Member]} ha cambiado el texto mientras "
                    + $"tanto, así que no se ha hecho nada. Lee la {Number(version)} actual."
            )
            : new(
                $"{what} arrived in the meantime, so nothing was done. Copy your text, open the form "
                    + $"again and start from that version.",
                $"{what} ha llegado mientras tanto, así que no se ha hecho nada. Copia tu texto, abre "
                    + $"otra vez el formulario y parte de esa versión."
            );

    private static LocalizedText Number(AgreementVersion version) => AgreementTexts.Number(version.Number);

    private static LocalizedText SideHasSigned(AgreementVersion version, MemberNames names)
    {
        var signature = version.Signatures[0];
        return new LocalizedText(
            $"{names[signature.Member]} has already signed for {MemberTexts.Name(signature.Side)}. "
                + $"{AgreementTexts.WaitsFor(version)}",
            $"{names[signature.Member]} ya ha firmado por "
                + $"{MemberTexts.Name(signature.Side)}. {AgreementTexts.WaitsFor(version)}"
        );
    }
}
