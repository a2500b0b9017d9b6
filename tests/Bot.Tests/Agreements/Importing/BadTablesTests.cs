using System.Globalization;
using System.Text;
using Bot.Core.Chat;

namespace Bot.Tests.Agreements.Importing;

/// <summary>Tables that cannot be read as they are: each says what is wrong, and where.</summary>
public sealed class BadTablesTests : IAsyncLifetime
{
    private Loop loop = null!;

    public async ValueTask InitializeAsync() => loop = await Loop.StartAsync();

    public ValueTask DisposeAsync() => loop.DisposeAsync();

    [Theory]
    [InlineData("empty.md", "", "The file is empty.", "El archivo está vacío.")]
    [InlineData(
        "prose.md",
        "# Hello\n\nno table\n",
        "I found no table of personas, messages or claims",
        "No encuentro ninguna tabla"
    )]
    [InlineData(
        "colours.md",
        "|colour|smell|\n|--|--|\n|red|rose|\n",
        "The columns I see: “colour”, “smell”.",
        "Las columnas que veo: «colour», «smell»."
    )]
    [InlineData(
        "head.md",
        "|Name|Wording|State|\n|--|--|--|\n",
        "The file has column names but no rows.",
        "ninguna fila"
    )]
    [InlineData(
        "stateless.md",
        "|Name|Wording|Plan|\n|--|--|--|\n|A|B|C|\n",
        "line 1: a table of claims also needs State. It has “Name”, “Wording”, “Plan”.",
        "línea 1: una tabla de promesas también necesita: Estado."
    )]
    [InlineData(
        "state.csv",
        "Name,Wording,State\nA,B,soon\n",
        "line 2, column “State”: “soon” isn't one of: available, in beta",
        "«soon» no está entre estas opciones: disponible, en beta"
    )]
    [InlineData("nothing.csv", "Name,Wording,State\n,B,beta\n", "line 2: Name is required.", "línea 2: Falta: Nombre.")]
    [InlineData(
        "day.csv",
        "Name,Wording,State,Expires\nA,B,beta,soon\n",
        "line 2, column “Expires”: “soon” is not a date",
        "«soon» no es una fecha"
    )]
    [InlineData(
        "days.csv",
        "Name,Wording,State,Expires\nA,B,beta,25/12/2027\nC,D,beta,12/25/2027\n",
        "dates in two formats: line 2 says “25/12/2027”, line 3 “12/25/2027”",
        "fechas en dos formatos"
    )]
    [InlineData(
        "quote.csv",
        "Name,Wording,State\nA,\"B,beta\nC,D,beta\n",
        "line 2: a quote is opened and never closed",
        "se abre una comilla y no se cierra"
    )]
    [InlineData(
        "twice.csv",
        "Name,Wording,State\nA,B,beta\na!,Other,beta\n",
        "line 3: has the same name as line 2",
        "línea 3: tiene el mismo nombre que la línea 2"
    )]
    [InlineData(
        "roles.csv",
        "Name,Goals,Purchasing roles\nA,x,user; boss of all\n",
        "“boss of all” isn't one of: economic buyer, user",
        "«boss of all» no está entre estas opciones: decide el presupuesto"
    )]
    [InlineData("book.md", "PK\u0003\u0004xl/workbook", "This is an Excel workbook", "Es un libro de Excel")]
    public async Task What_is_wrong_is_said_in_both_languages(
        string name,
        string content,
        string english,
        string spanish
    )
    {
        var reply = await DropAsync(name, content);

        Assert.Contains(english, reply.English(), StringComparison.Ordinal);
        Assert.Contains(spanish, reply.Spanish(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("name", 81, "Name: 81 characters is too long. Please shorten it to 80.")]
    [InlineData("wording", 501, "Exact wording: 501 characters is too long. Please shorten it to 500.")]
    public async Task What_is_too_long_for_its_field_is_left_out_alone(string field, int length, string sentence)
    {
        var words = new string('x', length);
        var reply = await DropAsync(
            "c.csv",
            $"Name,Wording,State\n{(field == "name" ? words : "A")},{(field == "name" ? "B" : words)},beta\nGood,It is good.,beta\n"
        );

        Assert.Contains(sentence, reply.English(), StringComparison.Ordinal);
        Assert.Contains("New: 1", reply.English(), StringComparison.Ordinal);
        Assert.Equal(
            "Propose the new one",
            CardWords.In(reply.Button("agreements.import.confirm").Label, Language.English)
        );
    }

    [Fact]
    public async Task More_than_five_hundred_rows_are_refused()
    {
        var rows = string.Concat(
            Enumerable
                .Range(1, 501)
                .Select(i => string.Create(CultureInfo.InvariantCulture, $"Claim {i},Thing {i}.,beta\n"))
        );

        Assert.Contains(
            "It has 501 rows; I read up to 500 at a time.",
            (await DropAsync("c.csv", "Name,Wording,State\n" + rows)).English(),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Words_of_a_file_are_shown_as_words()
    {
        var reply = await DropAsync(
            "<!channel> *x*.md",
            "|Name|Wording|State|\n|--|--|--|\n|<!here> <b>A</b>|[link](https://x.y) @all|beta|\n"
        );

        Golden.Card("importing", "hostile-words", reply.Card!);
    }

    [Theory]
    [InlineData("utf-16")]
    [InlineData("utf-8")]
    public async Task Files_of_spreadsheets_are_read_whatever_wrote_them(string encoding)
    {
        var coded = Encoding.GetEncoding(encoding);
        byte[] bytes =
        [
            .. coded.GetPreamble(),
            .. coded.GetBytes(
                "sep=;\r\nNombre;Texto exacto;Estado\r\nMañana;\"Línea uno\r\nlínea dos\";disponible\r\n"
            ),
        ];

        var reply = await loop.App.SendAsync(
            loop.App.Command(loop.Company.Maya) with
            {
                File = new Attachment("c.csv", bytes),
            }
        );

        Assert.Contains(
            "2 | Mañana | Línea uno",
            reply.English().Replace("3 |", "2 |", StringComparison.Ordinal),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("")]
    [InlineData("x claim")]
    [InlineData("x claim 7 9 9")]
    [InlineData("../../etc - - - -")]
    public async Task A_button_with_a_made_up_value_finds_nothing(string value)
    {
        foreach (
            var action in new[]
            {
                "agreements.import.confirm",
                "agreements.import.cancel",
                "agreements.import.preview",
                "agreements.import.rows",
            }
        )
        {
            Assert.Contains(
                "no longer have this file",
                (
                    await loop.App.PressAsync(loop.Company.Ana, new Button(LocalizedText.Invariant("x"), action, value))
                ).English(),
                StringComparison.Ordinal
            );
        }
    }

    private Task<Reply> DropAsync(string name, string content) =>
        loop.App.SendAsync(
            loop.App.Command(loop.Company.Maya) with
            {
                IsSpoken = true,
                File = new Attachment(name, Encoding.UTF8.GetBytes(content)),
            }
        );
}
