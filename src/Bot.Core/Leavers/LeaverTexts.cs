using Bot.Core.Chat;
using Bot.Core.Members;

namespace Bot.Core.Leavers;

internal static class LeaverTexts
{
    public static readonly LocalizedText Summary = new(
        "Say who takes over from someone who leaves",
        "Decir quién releva a alguien que se va"
    );

    public static readonly LocalizedText Example = new(
        $"{"team leaver @lena to:@tom":c}",
        $"{"equipo baja @lena para:@tom":c}"
    );

    public static readonly LocalizedText HandOverNow = new("Hand over now", "Hacer el relevo ahora");
    public static readonly LocalizedText Take = new("I'll take over", "Me encargo yo");
    public static readonly LocalizedText NotNow = new("Nobody for now", "Nadie por ahora");
    public static readonly LocalizedText Nothing = new("nothing at the moment", "nada por ahora");

    public static readonly LocalizedText OtherSide = new(
        "The approver role did not pass on: the two work on different sides. Name another approver for that side.",
        "El rol de aprobar no ha pasado: están en lados distintos. Nombra a otra persona para aprobar en ese lado."
    );

    public static readonly LocalizedText NameSomeoneElse = new(
        $"To name someone else, write {"team leaver @lena to:@tom":c}.",
        $"Para nombrar a otra persona, escribe {"equipo baja @lena para:@tom":c}."
    );

    public static readonly LocalizedText TheSame = new(
        "Nobody can take over from themselves. Name two people.",
        "Nadie puede relevarse a sí mismo. Nombra a dos personas."
    );

    public static readonly LocalizedText AlreadyDone = new(
        "That handover has been done already, or one of the two is no longer on the team.",
        "Ese relevo ya está hecho, o una de las dos personas ya no está en el equipo."
    );

    public static LocalizedText Role(Roles roles, Side? side) =>
        roles switch
        {
            Roles.Admin => new("the admin role", "el rol de administrar"),
            Roles.Approver => Approver(side),
            _ => new($"{Approver(side)} and the admin role", $"{Approver(side)} y el de administrar"),
        };

    private static LocalizedText Approver(Side? side) =>
        side is { } known
            ? new(
                $"the approver role for {MemberTexts.Name(known)}",
                $"el rol de aprobar por {MemberTexts.Name(known)}"
            )
            : new("the approver role", "el rol de aprobar");

    public static LocalizedText HasLeft(string name) =>
        new(
            $"{name:b} no longer works here. Who takes this over?",
            $"{name:b} ya no trabaja aquí. ¿Quién se encarga de esto?"
        );

    public static LocalizedText WillTakeOver(string leaver, string successor) =>
        new(
            $"When {leaver:b} leaves, {successor:b} takes over:",
            $"Cuando {leaver:b} se vaya, se encargará {successor:b}:"
        );

    public static LocalizedText NoSuccessor(string leaver) =>
        new(
            $"Nobody is named yet to take over from {leaver:b}. At the moment that is:",
            $"Aún no has nombrado a nadie que releve a {leaver:b}. Ahora mismo sería:"
        );

    public static LocalizedText YouTakeOver(string leaver) =>
        new($"You take over from {leaver:b}:", $"Relevas a {leaver:b} en:");

    public static LocalizedText TakenOver(string leaver, string successor) =>
        new($"{successor:b} has taken over from {leaver:b}:", $"{successor:b} ha relevado a {leaver:b} en:");

    public static LocalizedText IsDone(string leaver, string successor) =>
        new(
            $"{leaver:b} no longer works here. {successor:b} has taken over.",
            $"{leaver:b} ya no trabaja aquí. Se encarga {successor:b}."
        );

    public static LocalizedText IsGone(string name) =>
        new(
            $"{name} no longer works here, so they can't take over.",
            $"{name} ya no trabaja aquí y no puede encargarse."
        );
}
