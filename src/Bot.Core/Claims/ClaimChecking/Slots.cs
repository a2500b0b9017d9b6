namespace Bot.Core.Claims.ClaimChecking;

/// <summary>The slot that each reason is about.</summary>
internal static class Slots
{
    public static Slot Of(VerdictReason reason) =>
        reason switch
        {
            VerdictReason.OtherSpeaker => Slot.Speaker,
            VerdictReason.NotAsserted or VerdictReason.UsualNotSaid or VerdictReason.IsQuestion => Slot.Modality,
            VerdictReason.Denies or VerdictReason.DeniesWhatIsNotOffered => Slot.Polarity,
            VerdictReason.Says or VerdictReason.SaysMoreThanClaim or VerdictReason.NotSure => Slot.What,
            VerdictReason.MustNotBeSaid => Slot.What,
            VerdictReason.SaysLess or VerdictReason.NumberNotNamed or VerdictReason.OtherNumber => Slot.Amount,
            VerdictReason.AverageNotSaid or VerdictReason.OtherLimit => Slot.Amount,
            VerdictReason.OtherPlan or VerdictReason.PlanNotNamed or VerdictReason.PlanOrderUnknown => Slot.Plan,
            VerdictReason.OtherRegion or VerdictReason.RegionNotNamed => Slot.Region,
            VerdictReason.Conditional => Slot.Condition,
            VerdictReason.TooAbsolute => Slot.Absolute,
            VerdictReason.NothingSigned or VerdictReason.NothingPromised => Slot.None,
            _ => Slot.State,
        };
}
