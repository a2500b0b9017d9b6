using System.Text;

namespace Bot.Teams;

/// <summary>Collects text as lines. Outside of preformatted text, white space counts as one space, as in a browser.</summary>
internal sealed class MessageLines
{
    private readonly List<string> lines = [];
    private readonly StringBuilder line = new();
    private List<string>? cells;
    private bool hasCell;
    private bool isItemStart;

    public void Write(string text, bool keepsLines)
    {
        foreach (var c in text)
        {
            if (c == '\n' && keepsLines)
            {
                Break();
            }
            else if (keepsLines || c is not (' ' or '\t' or '\r' or '\n' or '\f'))
            {
                line.Append(c);
                isItemStart = false;
            }
            else if (line.Length > 0 && line[^1] != ' ')
            {
                line.Append(' ');
            }
        }
    }

    /// <summary>Starts an item of a list. Its first paragraph stays on the line of the bullet.</summary>
    public void StartItem(string bullet)
    {
        Write(bullet, keepsLines: false);
        isItemStart = true;
    }

    /// <summary>Ends the line; in a table's cell it is only a space, because a row is one line.</summary>
    public void Break()
    {
        if (cells is not null)
        {
            Write(" ", keepsLines: false);
        }
        else if (!isItemStart)
        {
            Add(Take());
        }
    }

    public void StartRow()
    {
        EndRow();
        Break();
        (cells, hasCell) = ([], false);
    }

    public void StartCell()
    {
        if (cells is null)
        {
            StartRow();
        }

        EndCell();
        hasCell = true;
    }

    public void EndRow()
    {
        if (cells is not { } row)
        {
            return;
        }

        EndCell();
        cells = null;
        if (row.Exists(cell => cell.Length > 0))
        {
            lines.Add(string.Join('\t', row));
        }
    }

    /// <summary>The lines that are not empty. Starts again.</summary>
    public string End()
    {
        EndRow();
        Add(Take());
        var text = string.Join('\n', lines);
        lines.Clear();
        return text;
    }

    private void EndCell()
    {
        if (hasCell)
        {
            cells!.Add(Take());
            hasCell = false;
        }
    }

    private void Add(string text)
    {
        if (text.Length > 0)
        {
            lines.Add(text);
        }
    }

    private string Take()
    {
        var text = line.Replace('\u00A0', ' ').ToString().Trim();
        line.Clear();
        isItemStart = false;
        return text;
    }
}
