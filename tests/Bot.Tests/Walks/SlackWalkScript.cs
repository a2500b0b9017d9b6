namespace Bot.Tests.Walks;

/// <summary>A file that is dropped, what its preview says, the button under it, and what is said when that is pressed.</summary>
internal sealed record SlackWalkFile(string Name, string Content, string[] Preview, string Button, string[] Imported);

/// <summary>What the people of a walk say and press, and what they must read, in their language.</summary>
internal sealed record SlackWalkScript
{
    public static readonly SlackWalkScript English = new()
    {
        Admin = new SlackPerson("U1", "rosa"),
        Rep = new SlackPerson("U2", "ben"),
        Marketer = new SlackPerson("U3", "mia"),
        Approver = new SlackPerson("U4", "otto"),
        OwnSettings = (
            "/duet settings side:sales role:admin,approver language:english zone:Europe/Madrid",
            ["Your settings are saved.", "approver, admin", "sales"]
        ),
        Hello = "/duet help",
        Settings =
        [
            ("/duet settings ben side:sales language:english", ["ben's settings are saved.", "member"]),
            ("/duet settings mia side:marketing language:english", ["mia's settings are saved.", "marketing"]),
            (
                "/duet settings otto side:marketing role:approver language:english",
                ["otto's settings are saved.", "approver"]
            ),
        ],
        Company = ("/duet settings company", ["Company settings"]),
        CompanyForm = new()
        {
            ["Time zone"] = "Europe/Madrid",
            ["Currency"] = "USD",
            ["Language"] = "English",
        },
        CompanyStored = ["The company's settings are saved.", "USD"],
        Log = (
            "/feedback Acme: onboarding takes three weeks #onboarding stage:demo kind:pain",
            [
                "Saved as #1. Thank you. Marketing will see it.",
                "onboarding takes three weeks",
                "Only you see this.",
                "Undo",
            ]
        ),
        List = ("/duet feedback list", ["Newest feedback", "Acme", "onboarding takes three weeks", "ben"]),
        Propose = (
            "/message propose demo",
            [
                "Propose a message",
                "It takes effect once a sales approver and a marketing approver have signed it.",
                "Everybody",
                "demo",
            ]
        ),
        Proposal = new()
        {
            ["Persona"] = "Everybody",
            ["Headline"] = "Live within a week",
            ["Why this change"] = "Onboarding scares people off",
            ["Feedback behind it"] = "#1",
        },
        Proposed =
        [
            "Version 1 of the message Everybody · demo is proposed.",
            "I've asked 2 people",
            "It is based on feedback #1.",
        ],
        Review =
        [
            "Everybody · demo · version 1",
            "mia proposed this",
            "waiting for sales and marketing",
            "Live within a week",
            "Onboarding scares people off",
            "onboarding takes three weeks",
            "not signed yet",
        ],
        Sign = "Sign",
        SignedOnce = ["rosa, Nov 16, 2026", "waiting for marketing"],
        SignedTwice = ["Agreed by rosa (sales) and otto (marketing) on Nov 16, 2026."],
        Told = ["is agreed by rosa (sales) and otto (marketing). Everyone sees it from now on."],
        Ask = (
            "/duet message demo",
            ["Everybody · demo", "Live within a week", "agreed by rosa (sales) and otto (marketing)"]
        ),
        Files =
        [
            new(
                "deals.csv",
                """
                Deal ID,Deal name,Company,Amount,Deal stage,Create date,Close date
                D-1,Acme rollout,Acme,"$21,000",Closed Won,2026-10-01,2026-11-16
                D-2,Globex pilot,Globex,"$10,500",Closed Won,2026-10-20,2026-11-17
                D-3,Initech rollout,Initech,"$8,000",Closed Lost,2026-10-05,2026-11-17
                """,
                [
                    "Deals in deals.csv",
                    "How I read the columns",
                    "The first rows, as I read them",
                    "Nothing is stored until you confirm.",
                    "$21,000",
                ],
                "Import 3 rows",
                ["Imported deals.csv: 3 rows", "New"]
            ),
            new(
                "spend.csv",
                """
                Date,Amount,Team,Channel
                2026-11-16,"$4,000",Marketing,Ads
                2026-11-17,"$2,000",Sales,Events
                """,
                ["Spend in spend.csv", "$4,000"],
                "Import 2 rows",
                ["Imported spend.csv: 2 rows", "New"]
            ),
        ],
        Figure = ("/kpi revenue this week", ["Total revenue", "$31,500"]),
        Subscribe = (
            "/duet digest subscribe monday 9:00 Europe/Madrid language:english",
            ["This channel gets the digest Mondays at 09:00 (Europe/Madrid), in English.", "Nov 23, 2026"]
        ),
        Digest =
        [
            "Weekly digest",
            "1 voice from 1 account",
            "onboarding takes three weeks",
            "Our figures",
            "$31,500",
            "$3,000",
            "Agreed by both sides",
            "Everybody · demo: “Live within a week” (version 1, signed by rosa and otto)",
        ],
        Foreign = [" el ", " la ", " los ", " de ", "firma", "¿"],
    };

    public static readonly SlackWalkScript Spanish = new()
    {
        Admin = new SlackPerson("U5", "carmen"),
        Rep = new SlackPerson("U6", "pablo"),
        Marketer = new SlackPerson("U7", "inés"),
        Approver = new SlackPerson("U8", "hugo"),
        OwnSettings = (
            "/duet ajustes lado:ventas rol:admin,aprobadora idioma:español zona:Europe/Madrid",
            ["Tus ajustes están guardados.", "aprueba y administra", "ventas"]
        ),
        Hello = "/duet ayuda",
        Settings =
        [
            ("/duet ajustes pablo lado:ventas idioma:español", ["Los ajustes de pablo están guardados.", "miembro"]),
            ("/duet ajustes ines lado:marketing idioma:español", ["Los ajustes de inés están guardados.", "marketing"]),
            (
                "/duet ajustes hugo lado:marketing rol:aprobador idioma:español",
                ["Los ajustes de hugo están guardados.", "aprueba"]
            ),
        ],
        Company = ("/duet ajustes empresa", ["Ajustes de empresa"]),
        CompanyForm = new()
        {
            ["Zona horaria"] = "Europe/Madrid",
            ["Moneda"] = "EUR",
            ["Idioma"] = "español",
        },
        CompanyStored = ["Los ajustes de la empresa están guardados.", "EUR"],
        Log = (
            "/duet comentario Acme: la puesta en marcha tarda tres semanas #arranque etapa:demo tipo:dolor",
            [
                "Guardado como #1. Gracias. Marketing lo verá.",
                "la puesta en marcha tarda tres semanas",
                "Esto solo lo ves tú.",
                "Deshacer",
            ]
        ),
        List = (
            "/duet comentario lista",
            ["Últimos comentarios", "Acme", "la puesta en marcha tarda tres semanas", "pablo"]
        ),
        Propose = (
            "/duet mensaje proponer demo",
            [
                "Proponer un mensaje",
                "Valdrá cuando lo firmen una persona de ventas y otra de marketing",
                "Todo el mundo",
                "demo",
            ]
        ),
        Proposal = new()
        {
            ["Perfil de comprador"] = "Todo el mundo",
            ["Titular"] = "En marcha en una semana",
            ["Por qué este cambio"] = "La espera echa a la gente",
            ["Comentarios que lo motivan"] = "1",
        },
        Proposed =
        [
            "La versión 1 del mensaje Todo el mundo · demo queda propuesta.",
            "se lo he pedido a 2 personas",
            "Se basa en el comentario #1.",
        ],
        Review =
        [
            "Todo el mundo · demo · versión 1",
            "Lo propuso inés",
            "Espera la firma de ventas y marketing",
            "En marcha en una semana",
            "La espera echa a la gente",
            "la puesta en marcha tarda tres semanas",
            "sin firmar",
        ],
        Sign = "Firmar",
        SignedOnce = ["carmen, 16 nov 2026", "Espera la firma de marketing"],
        SignedTwice = ["Acordada por carmen (ventas) y hugo (marketing) el 16 nov 2026."],
        Told = ["queda acordada por carmen (ventas) y hugo (marketing). Desde ahora es la que ve todo el mundo."],
        Ask = (
            "/duet mensaje demo",
            ["Todo el mundo · demo", "En marcha en una semana", "acordada por carmen (ventas) y hugo (marketing)"]
        ),
        Files =
        [
            new(
                "tratos.csv",
                """
                Id;Nombre del trato;Empresa;Importe;Etapa;Fecha de creación;Fecha de cierre
                T-1;Despliegue Acme;Acme;21.000,00 €;Ganado;13/10/2026;16/11/2026
                T-2;Piloto Globex;Globex;10.500,00 €;Ganado;20/10/2026;17/11/2026
                T-3;Despliegue Initech;Initech;8.000,00 €;Perdido;05/10/2026;17/11/2026
                """,
                [
                    "Oportunidades en tratos.csv",
                    "Cómo leo las columnas",
                    "Las primeras filas, tal como las leo",
                    "No se guarda nada hasta que lo confirmes.",
                    "21.000 €",
                ],
                "Importar 3 filas",
                ["tratos.csv importado: 3 filas", "Nuevas"]
            ),
            new(
                "gasto.csv",
                """
                Fecha;Importe;Equipo;Canal
                16/11/2026;4.000 €;Marketing;Anuncios
                17/11/2026;2.000 €;Ventas;Eventos
                """,
                ["Gasto en gasto.csv", "4.000 €"],
                "Importar 2 filas",
                ["gasto.csv importado: 2 filas", "Nuevas"]
            ),
        ],
        Figure = ("/duet kpi ingresos esta semana", ["Ingresos totales", "31.500 €"]),
        Subscribe = (
            "/duet resumen suscribir lunes 9:00 Europe/Madrid idioma:español",
            ["Este canal recibe el resumen los lunes a las 09:00 (Europe/Madrid), en español.", "23 nov 2026"]
        ),
        Digest =
        [
            "Resumen semanal",
            "1 voz de 1 cuenta",
            "la puesta en marcha tarda tres semanas",
            "Nuestras cifras",
            "31.500 €",
            "3.000 €",
            "Acordado por los dos lados",
            "Todo el mundo · demo: «En marcha en una semana» (versión 1, firmada por carmen y hugo)",
        ],
        Foreign = [" the ", " and ", " is ", " of ", " by ", "Sign"],
    };

    public required SlackPerson Admin { get; init; }

    public required SlackPerson Rep { get; init; }

    public required SlackPerson Marketer { get; init; }

    public required SlackPerson Approver { get; init; }

    public required (string Line, string[] Words) OwnSettings { get; init; }

    public required string Hello { get; init; }

    public required (string Line, string[] Words)[] Settings { get; init; }

    public required (string Line, string[] Words) Company { get; init; }

    public required Dictionary<string, string> CompanyForm { get; init; }

    public required string[] CompanyStored { get; init; }

    public required (string Line, string[] Words) Log { get; init; }

    public required (string Line, string[] Words) List { get; init; }

    public required (string Line, string[] Words) Propose { get; init; }

    public required Dictionary<string, string> Proposal { get; init; }

    public required string[] Proposed { get; init; }

    public required string[] Review { get; init; }

    public required string Sign { get; init; }

    public required string[] SignedOnce { get; init; }

    public required string[] SignedTwice { get; init; }

    public required string[] Told { get; init; }

    public required (string Line, string[] Words) Ask { get; init; }

    public required SlackWalkFile[] Files { get; init; }

    public required (string Line, string[] Words) Figure { get; init; }

    public required (string Line, string[] Words) Subscribe { get; init; }

    public required string[] Digest { get; init; }

    /// <summary>What nobody of the walk reads: words of the other language.</summary>
    public required string[] Foreign { get; init; }
}
