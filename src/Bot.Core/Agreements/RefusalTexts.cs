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
                $"{what} says exactly that already, so nothing was proposed.",
                $"{what} ya dice exactamente eso, así que no se ha propuesto nada."
            ),
            Outcome.AlreadySigned => new(
                $"You have signed already. {AgreementTexts.WaitsFor(version)}",
                $"Ya has firmado. {AgreementTexts.WaitsFor(version)}"
            ),
            Outcome.SideHasSigned => SideHasSigned(version, view.Names),
            Outcome.OnePersonBothSides => new(
                $"You signed this for the other side. One person never signs for both: "
                    + $"it needs somebody else of {AgreementTexts.Sides(version.Missing)}.",
                $"Ya firmaste por el otro lado. Nadie firma por los dos: hace "
                    + $"falta otra persona de {AgreementTexts.Sides(version.Missing)}."
            ),
            Outcome.NotApprover => new(
                "Only approvers sign or reject. An admin can make you one with settings.",
                "Solo firman o rechazan quienes tienen permiso para "
                    + "aprobar. Quien administra puede dártelo con ajustes."
            ),
            Outcome.SideUnknown => new("Are you in sales or in marketing?", "¿Estás en ventas o en marketing?"),
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
                $"That was confirmed already; the next review is on {version.ReviewAt!.Value:d}.",
                $"Ya estaba confirmado; la próxima revisión es el {version.ReviewAt!.Value:d}."
            ),
            Outcome.IsSuspended => new(
                $"{what} is suspended since {version.SuspendedAt!.Value:d}. Nobody alone brings "
                    + $"it back: propose it again, changed or as it is, and have both sides sign.",
                $"{what} está suspendida desde el {version.SuspendedAt!.Value:d}. Nadie la recupera por su "
                    + $"cuenta: vuelve a proponerla, con cambios o tal cual, para que la firmen los dos lados."
            ),
            Outcome.IsAgreed => new(
                $"{what} is agreed already. To change it, propose a new one.",
                $"{what} ya está acordada. Para cambiarla, propón una nueva."
            ),
            Outcome.IsSuperseded => new(
                $"A newer version has taken the place of this one, so nothing was done.",
                $"Una versión posterior ha ocupado el lugar de esta, así que no se ha hecho nada."
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
                $"{what} came in the meantime, so nothing was done. Copy "
                    + $"your words, open the form again and start from it.",
                $"{what} ha llegado mientras tanto, así que no se ha hecho nada. "
                    + $"Copia tus palabras, abre otra vez el formulario y parte de ella."
            );

    private static LocalizedText Number(AgreementVersion version) => AgreementTexts.Number(version.Number);

    private static LocalizedText SideHasSigned(AgreementVersion version, MemberNames names)
    {
        var signature = version.Signatures[0];
        return new LocalizedText(
            $"{names[signature.Member]} has signed for {MemberTexts.Name(signature.Side)} "
                + $"already. {AgreementTexts.WaitsFor(version)}",
            $"{names[signature.Member]} ya ha firmado por "
                + $"{MemberTexts.Name(signature.Side)}. {AgreementTexts.WaitsFor(version)}"
        );
    }
}
