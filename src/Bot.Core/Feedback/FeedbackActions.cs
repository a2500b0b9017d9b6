namespace Bot.Core.Feedback;

/// <summary>Wire names of the feedback commands. Posted buttons carry them, so they are public API.</summary>
public static class FeedbackActions
{
    public const string Capture = "feedback.capture";
    public const string Quote = "feedback.quote";
    public const string React = "feedback.react";
    public const string SourceEdited = "feedback.source-edited";
    public const string SourceDeleted = "feedback.source-deleted";
    public const string Save = "feedback.save";
    public const string List = "feedback.list";
    public const string Mine = "feedback.mine";
    public const string Export = "feedback.export";
    public const string Search = "feedback.search";
    public const string Show = "feedback.show";
    public const string Edit = "feedback.edit";
    public const string Change = "feedback.change";
    public const string Undo = "feedback.undo";
    public const string Delete = "feedback.delete";
    public const string Publish = "feedback.publish";
}
