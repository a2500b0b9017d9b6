namespace Bot.Core.Import;

/// <summary>Reads a text with \n as the only line end: \r\n and \r become \n.</summary>
internal sealed class PlainLines(TextReader text) : TextReader
{
    private bool isAfterReturn;

    public override int Read(Span<char> buffer)
    {
        while (text.Read(buffer) is > 0 and var count)
        {
            var read = buffer[..count];
            if (!isAfterReturn && !read.Contains('\r'))
            {
                return count;
            }

            if (Plain(read) is > 0 and var length)
            {
                return length;
            }
        }

        return 0;
    }

    public override int Read(char[] buffer, int index, int count) => Read(buffer.AsSpan(index, count));

    public override int ReadBlock(Span<char> buffer)
    {
        var length = 0;
        while (length < buffer.Length && Read(buffer[length..]) is > 0 and var count)
        {
            length += count;
        }

        return length;
    }

    public override int Read()
    {
        Span<char> one = [default];
        return Read(one) == 0 ? -1 : one[0];
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            text.Dispose();
        }

        base.Dispose(disposing);
    }

    private int Plain(Span<char> read)
    {
        var length = 0;
        foreach (var c in read)
        {
            if (c != '\n' || !isAfterReturn)
            {
                read[length++] = c == '\r' ? '\n' : c;
            }

            isAfterReturn = c == '\r';
        }

        return length;
    }
}
