using System.Buffers.Text;
using System.IO.Compression;
using System.Text.Json;
using Bot.Core.Chat;

namespace Bot.Teams;

/// <summary>
/// A form as one person sees it: what they entered and what is wrong with it. Teams gives back only what was entered,
/// so a form that may have to be shown again travels, packed and without values, in the data of its own button.
/// </summary>
/// <param name="Form">The form.</param>
/// <param name="Entered">What the person entered, by input name; null before that.</param>
/// <param name="Errors">By input name.</param>
/// <param name="OwnsMessage">It came as a message of its own rather than in the place of a card.</param>
internal sealed record FormView(Form Form, IReadOnlyDictionary<string, string>? Entered, IReadOnlyDictionary<string, Phrase> Errors, bool OwnsMessage = false)
{
    private const int LargestForm = 256 * 1024;

    /// <summary>The form to show for this reply; null when the reply is a card or the form that was sent is not to be read.</summary>
    public static FormView? Of(Reply reply, Pressed? pressed)
    {
        if (reply.Form is { } form)
        {
            return new FormView(form, null, reply.Errors);
        }

        return reply.Errors.Count > 0 && pressed?.PackedForm is { } packed && Unpack(packed) is { } sent
            ? new FormView(sent.Form! with { Action = pressed.Action, Value = pressed.Value }, pressed.Fields, reply.Errors, sent.OwnsMessage)
            : null;
    }

    /// <summary>Was this pressed on a form that was a message of its own?</summary>
    public static bool WasMessage(Pressed? pressed) => pressed?.PackedForm is { } packed && Unpack(packed)?.OwnsMessage == true;

    public string Pack()
    {
        using var packed = new MemoryStream();
        using (var deflate = new BrotliStream(packed, CompressionLevel.Optimal))
        {
            JsonSerializer.Serialize(deflate, new Packed(Form with { Inputs = [.. Form.Inputs.Select(Emptied)] }, OwnsMessage));
        }

        return Base64Url.EncodeToString(packed.ToArray());
    }

    // It comes back from a client: whatever is wrong with it, there is just no form.
    private static Packed? Unpack(string packed)
    {
        try
        {
            using var deflate = new BrotliStream(new MemoryStream(Base64Url.DecodeFromChars(packed)), CompressionMode.Decompress);
            var json = new byte[LargestForm];
            var length = deflate.ReadAtLeast(json, LargestForm, throwOnEndOfStream: false);
            return JsonSerializer.Deserialize<Packed>(json.AsSpan(0, length)) is { Form: { Title: not null, Submit: not null, Inputs: not null } } form ? form : null;
        }
        catch (Exception malformed) when (malformed is FormatException or JsonException or InvalidDataException or InvalidOperationException or ArgumentException or NotSupportedException)
        {
            return null;
        }
    }

    private static Input Emptied(Input input) => input switch
    {
        TextInput text => text with { Value = "" },
        ChoiceInput choice => choice with { Selected = [] },
        DayInput day => day with { Value = null },
        _ => input,
    };

    private sealed record Packed(Form? Form, bool OwnsMessage);
}
