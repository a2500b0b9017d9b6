namespace Bot.Core.Personas.Matching;

/// <summary>Countries by names and codes in both languages, and the regions that group them.</summary>
internal static class RegionWords
{
    public static readonly Lexicon Places = new(
        """
        es: spain, españa, es, esp, spanish, españolas, madrid, barcelona, catalunya, cataluña, andalucia, valencia
        es: galicia, pais vasco
        pt: portugal, pt, prt, lisboa, lisbon, porto
        fr: france, francia, fr, fra, paris
        it: italy, italia, it, ita, milan
        de: germany, alemania, deutschland, deu, ger, berlin
        at: austria, aut
        ch: switzerland, suiza, che
        nl: netherlands, paises bajos, holland, holanda, nl, nld
        be: belgium, belgica, bel
        gb: united kingdom, reino unido, uk, gb, gbr, england, inglaterra, scotland, wales, great britain, britain
        gb: gran bretaña, london
        ie: ireland, irlanda, irl
        se: sweden, suecia, swe
        no: norway, noruega, nor
        dk: denmark, dinamarca, dnk
        fi: finland, finlandia, fin
        pl: poland, polonia, pol
        us: united states, united states america, estados unidos, usa, us, ee uu, eeuu, eua, texas, california, new york
        us: florida
        ca: canada, can
        mx: mexico, mexicana, mex, mx
        ar: argentina, arg
        cl: chile, chl
        co: colombia, col
        pe: peru, per
        uy: uruguay, ury
        ec: ecuador, ecu
        br: brazil, brasil, bra
        cr: costa rica, cri
        pa: panama, pan
        do: dominican republic, republica dominicana, dom
        ma: morocco, marruecos
        ae: united arab emirates, emiratos arabes unidos, uae, dubai
        za: south africa, sudafrica
        in: india, ind
        cn: china, chn
        jp: japan, japon, jpn
        au: australia, aus
        sg: singapore, singapur, sgp
        iberia: iberia, iberian peninsula, peninsula iberica, peninsula
        dach: dach, german speaking
        nordics: nordics, nordic countries, nordicos, paises nordicos, scandinavia, escandinavia
        benelux: benelux
        europe: europe, europa, eu, european union, union europea, ue, eea
        latam: latam, latin america, latinoamerica, america latina, hispanoamerica, south america, sudamerica
        north america: north america, norteamerica, america norte, northern america
        emea: emea
        apac: apac, asia, asia pacific, asia pacifico
        world: worldwide, global, world, everywhere, international, mundo, mundial, todo mundo, internacional, any
        world: cualquiera
        """
    );

    private static readonly Dictionary<string, string> Groups = new()
    {
        ["iberia"] = "es pt",
        ["dach"] = "de at ch",
        ["nordics"] = "se no dk fi",
        ["benelux"] = "nl be",
        ["europe"] = "es pt fr it de at ch nl be gb ie se no dk fi pl",
        ["latam"] = "mx ar cl co pe uy ec br cr pa do",
        ["north america"] = "us ca mx",
        ["emea"] = "es pt fr it de at ch nl be gb ie se no dk fi pl ma ae za",
        ["apac"] = "in cn jp au sg",
        ["world"] =
            "es pt fr it de at ch nl be gb ie se no dk fi pl us ca "
            + "mx ar cl co pe uy ec br cr pa do ma ae za in cn jp au sg",
    };

    /// <summary>The countries of a place.</summary>
    public static IEnumerable<string> Countries(string place) =>
        Groups.TryGetValue(place, out var group) ? group.Split(' ') : [place];
}
