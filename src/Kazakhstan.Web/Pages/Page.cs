using Microsoft.AspNetCore.Components;

namespace Kazakhstan.Web.Pages;

/// <summary>A page: a function of one model and the frame. It fetches nothing and decides no status.</summary>
public abstract class Page<TModel> : ComponentBase
{
    [Parameter]
    [EditorRequired]
    public TModel Model { get; set; } = default!; // PageResult always sets it.

    [Parameter]
    [EditorRequired]
    public Frame Frame { get; set; } = default!; // PageResult always sets it.
}
