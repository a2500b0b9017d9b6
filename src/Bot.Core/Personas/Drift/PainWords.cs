using System.Collections.Frozen;
using Bot.Core.Chat;
using Bot.Core.TextAnalysis;

namespace Bot.Core.Personas.Drift;

/// <summary>The meaning of a word. Topics say what a pain is about; other terms say what its effect is.</summary>
internal sealed record PainTerm(string Name, bool IsTopic);

/// <summary>
/// Thesaurus of pains in both languages. Each line has the words of one meaning: English | Spanish. An indented line
/// continues the line before it. Lookup is by word, then by stem. The stem of an unlisted word is a topic.
/// </summary>
internal static class PainWords
{
    /// <summary>Stop words: they occur in every text.</summary>
    private const string StopWords = """
        a an the and or but of to in on at by for from with without into onto about over under up down out off as if
        than then so that this these those it its is are was were be been being am
        i we us our you your they them their he she his her who whom whose which what when where why how there here
        not no nor none nobody nothing never neither can cannot can't could will would shall should may might
        do does did done doing don doesn didn isn wasn won have has had having get gets got gotten go goes going gone
        make makes made making let lets say says said tell tells told ask asks asked one two three
        all any every each both some few more most other another such only own same too very just also even still yet
        already again ever much many lot lots really quite somebody someone everybody everyone something everything
        anything
        customer customers client clients account prospect company people person team user users guy guys thing
        things way kind sort because while since until before after during between within per via
        s t re ve ll m d today yesterday now week weeks weekly month months monthly day days daily year years yearly
        hour hours time times minute minutes quarter
        | el la los las un una unos unas y o u e pero de del al en con sin por para a ante bajo desde hasta entre
        hacia segun sobre tras como si que cual cuales quien quienes cuyo cuando donde porque cuanto
        lo le les se su sus nos nuestro nuestra nuestros nuestras os vuestro vuestra me mi te tu ti ellos ellas el
        ella yo tu esto esta este estos estas eso esa ese esos esas aquello aqui alli ahi
        no ni nada nadie nunca ningun ninguna ninguno es son era eran fue ser sido siendo esta estan estaba estar hay
        haber ha han he hemos habia hace hacen hacer hecho tiene tienen tener tengo tenemos va van ir vamos dar dan
        da
        puede pueden poder podemos quiere quieren querer dice dicen decir pide piden pregunta preguntan todo toda
        todos todas cada otro otra otros otras algun alguna alguno algunos algunas mismo misma tan tanto muy mas
        menos ya aun todavia tambien solo siempre
        cliente clientes cuenta empresa gente persona personas equipo usuario usuarios cosa cosas manera forma uno
        dos tres hoy ayer ahora semana semanas mes meses dia dias ano anos hora horas vez veces tiempo minuto minutos
        trimestre
        """;

    /// <summary>Words for the effect of a pain.</summary>
    private const string Effects = """
        take takes long slow slowly late delay wait waiting forever | tarda tardan tardar tarde lento lenta lentos
            retraso demora esperar espera eterno largo larga
        hard difficult tough complicated complex confusing messy mess chaos unclear nightmare pain painful | dificil
            complicado complicada complejo confuso confusa lio caos pesadilla cuesta costar
        problem issue trouble struggle fail fails failure break broken wrong bad poor worse error | problema fallo
            falla fallan falta faltan roto mal malo peor error
        need want wish require miss missing lack lacking | necesita necesitan necesitar quieren hace echar carece
            carecen
        expensive costly high big huge large | caro cara caros alto alta grande enorme
        lose lost losing waste wasted spend spending use using | pierde pierden perder perdido perdida malgasta
            gastar gasta usar usa usan
        keep stop start find see know show work works good better new old small | seguir parar empezar encontrar ver
            sabe saber mostrar funciona funcionan bueno mejor nuevo nueva viejo pequeno
        complain complains hate fear worry afraid annoyed | queja quejan quejarse odia odian teme temen miedo
            preocupa molesta
        enough little less least half | bastante suficiente demasiado demasiada poco poca menos mitad
        """;

    /// <summary>Topics with a different word in each language, or with several in one.</summary>
    private const string Topics = """
        onboarding kickoff rollout implementation implement deploy deployment golive live | incorporacion
            implantacion implantar implementacion arranque despliegue marcha
        setup install installation configure configuration | instalacion instalar configuracion configurar
        training train learn learning course | formacion formar capacitacion aprender curso
        price pricing cost costs fee charge | precio precios coste costes costo costos tarifa cobrar
        discount cheaper cheap | descuento barato barata
        budget money cash | presupuesto dinero
        support helpdesk helpline | soporte asistencia
        reply response respond answer | respuesta responder responden contestar contestan
        report reports reporting dashboard | informe informes reporte panel
        spreadsheet spreadsheets sheet excel | hoja hojas excel
        integration integrate connect connection connector sync | integracion integrar conectar conexion conector
            sincronizar sincronizacion
        contract contracts commitment | contrato contratos permanencia
        invoice invoices billing bill | factura facturas facturacion facturar
        renewal renew | renovacion renovar
        security secure | seguridad seguro segura
        password login signin sso | contrasena contrasenas acceso clave
        permission permissions role roles | permiso permisos rol roles
        data record records | datos dato registro registros
        duplicate duplicates duplicated | duplicado duplicados duplicada duplicadas
        migration migrate import | migracion migrar importar
        export | exportar exportacion
        driver drivers | conductor conductores chofer choferes
        route routes routing | ruta rutas
        delivery deliveries deliver | entrega entregas entregar reparto repartos
        truck trucks van vehicle | camion camiones furgoneta vehiculo
        dispatcher dispatch planner plan planning | trafico planificar planificacion planificador
        stock inventory warehouse | inventario almacen existencias
        order orders | pedido pedidos
        supplier suppliers vendor | proveedor proveedores
        approval approve signature | aprobacion aprobar aprueba firma
        legal lawyer compliance regulation audit auditor | legal abogado cumplimiento normativa auditoria auditor
        mobile phone app | movil telefono aplicacion app
        offline signal coverage | cobertura senal
        forecast forecasting prediction | prevision previsiones pronostico
        hiring hire staff turnover recruit | contratar contratacion plantilla personal rotacion
        handover handoff | traspaso relevo
        meeting meetings | reunion reuniones
        email mail inbox | correo correos
        manual manually hand copy retype typing | manual manualmente mano copiar teclear
        visibility overview track tracking | visibilidad vision seguimiento
        tool tools system systems software | herramienta herramientas sistema sistemas
        boss board management manager executive | jefe jefa direccion directivo comite
        proof prove evidence roi return | demostrar prueba retorno roi
        language translation translate spanish | idioma traduccion traducir espanol
        reference references case | referencia referencias caso
        claim claims complaint complaints | reclamacion reclamaciones
        return returns refund | devolucion devoluciones reembolso
        overtime shift shifts | extra turno turnos
        fuel | combustible gasolina gasoil
        currency exchange | moneda divisa cambio
        tax vat | impuesto impuestos iva
        """;

    private static readonly FrozenDictionary<string, PainTerm?> English = Load(0);
    private static readonly FrozenDictionary<string, PainTerm?> Spanish = Load(1);

    /// <summary>The terms of folded words, without stop words.</summary>
    public static IEnumerable<PainTerm> Terms(IReadOnlyList<string> folded, Language language)
    {
        foreach (var word in folded)
        {
            if (word.Length > 1 && Find(word, language) is { } term)
            {
                yield return term;
            }
        }
    }

    // Looks in the sentence's own language first: "once" means eleven in Spanish.
    private static PainTerm? Find(string word, Language language)
    {
        var (first, second) = language == Language.English ? (English, Spanish) : (Spanish, English);
        var other = language == Language.English ? Language.Spanish : Language.English;
        return first.TryGetValue(word, out var exact) || first.TryGetValue(Stems.Of(word, language), out exact) ? exact
            : second.TryGetValue(word, out var exactly) || second.TryGetValue(Stems.Of(word, other), out exactly)
                ? exactly
            : char.IsDigit(word[0]) ? null
            : new PainTerm(Stems.Of(word, language), IsTopic: true);
    }

    private static FrozenDictionary<string, PainTerm?> Load(int side)
    {
        var terms = new Dictionary<string, PainTerm?>();
        foreach (
            var word in StopWords
                .ReplaceLineEndings(" ")
                .Split('|')[side]
                .Split(' ', StringSplitOptions.RemoveEmptyEntries)
        )
        {
            terms.TryAdd(word, null);
        }

        var language = side == 0 ? Language.English : Language.Spanish;
        var lines = Lines(Topics).Select(line => (line, true)).Concat(Lines(Effects).Select(line => (line, false)));
        foreach (var (line, isTopic) in lines)
        {
            var term = new PainTerm($"={line[..line.IndexOf(' ', StringComparison.Ordinal)]}", isTopic);
            foreach (var word in line.Split('|')[side].Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                terms.TryAdd(word, term);
                terms.TryAdd(Stems.Of(word, language), term);
            }
        }

        return terms.ToFrozenDictionary();
    }

    private static string[] Lines(string words) =>
        words.ReplaceLineEndings("\n").Replace("\n ", " ", StringComparison.Ordinal).Split('\n');
}
