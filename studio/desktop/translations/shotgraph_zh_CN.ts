<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>About</name>
    <message>
        <source>Runs from its folder, without being installed</source>
        <translation>从文件夹直接运行，未安装</translation>
    </message>
    <message>
        <source>Version %1</source>
        <translation>版本 %1</translation>
    </message>
    <message>
        <source>About Shotgraph</source>
        <translation>关于 Shotgraph</translation>
    </message>
    <message>
        <source>From a screenplay to a film: outline it as a graph of shots, rehearse, cut, deliver.</source>
        <translation>从剧本到影片：把镜头编排成图，预演、剪辑、交付。</translation>
    </message>
</context>
<context>
    <name>ActionField</name>
    <message>
        <source>Action</source>
        <translation>动作</translation>
    </message>
</context>
<context>
    <name>ActionSection</name>
    <message>
        <source>Action</source>
        <translation>动作</translation>
    </message>
    <message>
        <source>What happens in the shot</source>
        <translation>镜头里发生什么</translation>
    </message>
    <message>
        <source>Words of the title card</source>
        <translation>字幕卡的文字</translation>
    </message>
    <message>
        <source>Words on a plain ground</source>
        <translation>纯色背景上的文字</translation>
    </message>
    <message>
        <source>Title card</source>
        <translation>字幕卡</translation>
    </message>
    <message>
        <source>Make it a shot again</source>
        <translation>恢复为普通镜头</translation>
    </message>
    <message>
        <source>change action of {0}</source>
        <translation>修改 {0} 的动作</translation>
    </message>
    <message>
        <source>change the words of {0}</source>
        <translation>修改 {0} 的文字</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>Graph</source>
        <translation>镜头图</translation>
    </message>
    <message>
        <source>Add a shot</source>
        <translation>添加镜头</translation>
    </message>
    <message>
        <source>Edit the action</source>
        <translation>编辑动作</translation>
    </message>
    <message>
        <source>Link to another shot</source>
        <translation>连到另一个镜头</translation>
    </message>
    <message>
        <source>Route the cut through here</source>
        <translation>让剪辑经过这里</translation>
    </message>
    <message>
        <source>Branch: an alternate beside it</source>
        <translation>分支：在旁边加一个备选</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>复制一份</translation>
    </message>
    <message>
        <source>Keep this alternate only</source>
        <translation>只留这个备选</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>全选</translation>
    </message>
    <message>
        <source>Find shots</source>
        <translation>查找镜头</translation>
    </message>
    <message>
        <source>Show the whole graph</source>
        <translation>显示整张图</translation>
    </message>
    <message>
        <source>Show the selected shots</source>
        <translation>显示选中的镜头</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>放大</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>缩小</translation>
    </message>
    <message>
        <source>Tidy the layout</source>
        <translation>整理布局</translation>
    </message>
    <message>
        <source>Route the cut along this link</source>
        <translation>让剪辑走这条连线</translation>
    </message>
    <message>
        <source>Link these shots</source>
        <translation>连接这两个镜头</translation>
    </message>
    <message>
        <source>Remove this link</source>
        <translation>去掉这条连线</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>时间线</translation>
    </message>
    <message>
        <source>Split at the playhead</source>
        <translation>在播放头处剪开</translation>
    </message>
    <message>
        <source>Start the shot at the playhead</source>
        <translation>镜头从播放头开始</translation>
    </message>
    <message>
        <source>End the shot at the playhead</source>
        <translation>镜头在播放头结束</translation>
    </message>
    <message>
        <source>Take out of the cut</source>
        <translation>从剪辑中移除</translation>
    </message>
    <message>
        <source>Nudge a frame back</source>
        <translation>向前微移一帧</translation>
    </message>
    <message>
        <source>Nudge a frame on</source>
        <translation>向后微移一帧</translation>
    </message>
    <message>
        <source>Nudge ten frames back</source>
        <translation>向前微移十帧</translation>
    </message>
    <message>
        <source>Nudge ten frames on</source>
        <translation>向后微移十帧</translation>
    </message>
    <message>
        <source>Move the shot one place back</source>
        <translation>镜头前移一位</translation>
    </message>
    <message>
        <source>Move the shot one place on</source>
        <translation>镜头后移一位</translation>
    </message>
    <message>
        <source>Transition to the next shot…</source>
        <translation>到下一镜头的转场…</translation>
    </message>
    <message>
        <source>Title at the playhead…</source>
        <translation>在播放头处加标题…</translation>
    </message>
    <message>
        <source>Lower third at the playhead…</source>
        <translation>在播放头处加人名条…</translation>
    </message>
    <message>
        <source>Marker with a note</source>
        <translation>带备注的标记</translation>
    </message>
    <message>
        <source>Mark in</source>
        <translation>标记入点</translation>
    </message>
    <message>
        <source>Mark out</source>
        <translation>标记出点</translation>
    </message>
    <message>
        <source>Clear the marks</source>
        <translation>清除入点和出点</translation>
    </message>
    <message>
        <source>Tool: trim</source>
        <translation>工具：修剪</translation>
    </message>
    <message>
        <source>Tool: roll</source>
        <translation>工具：滚动</translation>
    </message>
    <message>
        <source>Tool: slip</source>
        <translation>工具：滑移</translation>
    </message>
    <message>
        <source>Tool: slide</source>
        <translation>工具：滑动</translation>
    </message>
    <message>
        <source>Snapping on or off</source>
        <translation>开关吸附</translation>
    </message>
    <message>
        <source>Select all shots of the cut</source>
        <translation>选择剪辑的全部镜头</translation>
    </message>
    <message>
        <source>Menu of the shot</source>
        <translation>镜头菜单</translation>
    </message>
    <message>
        <source>Show the whole cut</source>
        <translation>显示整个剪辑</translation>
    </message>
    <message>
        <source>Previous frame</source>
        <translation>上一帧</translation>
    </message>
    <message>
        <source>Next frame</source>
        <translation>下一帧</translation>
    </message>
    <message>
        <source>One second back</source>
        <translation>后退一秒</translation>
    </message>
    <message>
        <source>One second on</source>
        <translation>前进一秒</translation>
    </message>
    <message>
        <source>Previous cut point</source>
        <translation>上一个剪辑点</translation>
    </message>
    <message>
        <source>Next cut point</source>
        <translation>下一个剪辑点</translation>
    </message>
    <message>
        <source>Go to the start</source>
        <translation>到开头</translation>
    </message>
    <message>
        <source>Go to the end</source>
        <translation>到结尾</translation>
    </message>
    <message>
        <source>Make a cut from the selected shots</source>
        <translation>用选中的镜头建立剪辑</translation>
    </message>
</context>
<context>
    <name>Artist</name>
    <message>
        <source>A picture could not be drawn; run “shotgraph doctor” to see what is missing.</source>
        <translation>有一张画面无法绘制；请运行“shotgraph doctor”查看缺少什么。</translation>
    </message>
</context>
<context>
    <name>BoardModel</name>
    <message>
        <source>Scene {0}, {1}: {2}, {3}</source>
        <translation>第 {0} 场，{1}：{2}，{3}</translation>
    </message>
</context>
<context>
    <name>BoardPanel</name>
    <message>
        <source>No action</source>
        <translation>没有动作</translation>
    </message>
    <message>
        <source>{0} · {1}</source>
        <translation>{0} · {1}</translation>
    </message>
    <message>
        <source>Board</source>
        <translation>故事板</translation>
    </message>
    <message>
        <source>Size of the panels</source>
        <translation>画格大小</translation>
    </message>
    <message>
        <source>See the film on a wall</source>
        <translation>把影片铺在墙上看</translation>
    </message>
    <message>
        <source>Each shot is a panel, scene by scene; drag panels to tell the story in another order.</source>
        <translation>每个镜头一格，按场排列；拖动画格，换一种顺序讲故事。</translation>
    </message>
    <message>
        <source>Add the first shot</source>
        <translation>添加第一个镜头</translation>
    </message>
    <message>
        <source>{0} in {1} · {2}</source>
        <translation>{1}，{0} · {2}</translation>
    </message>
    <message>
        <source>Action of shot {0}</source>
        <translation>镜头 {0} 的动作</translation>
    </message>
    <message>
        <source>Add a shot</source>
        <translation>添加镜头</translation>
    </message>
    <message>
        <source>Edit the action</source>
        <translation>编辑动作</translation>
    </message>
    <message>
        <source>Branch: an alternate beside it</source>
        <translation>分支：在旁边做一个备选</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Move earlier</source>
        <translation>前移</translation>
    </message>
    <message>
        <source>Move later</source>
        <translation>后移</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>全选</translation>
    </message>
    <message>
        <source>Larger panels</source>
        <translation>放大画格</translation>
    </message>
    <message>
        <source>Smaller panels</source>
        <translation>缩小画格</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
</context>
<context>
    <name>Bringing</name>
    <message>
        <source>bring back cut %1</source>
        <translation>带回剪辑版“%1”</translation>
    </message>
</context>
<context>
    <name>BrushPanel</name>
    <message>
        <source>Motion brush</source>
        <translation>运动画笔</translation>
    </message>
    <message>
        <source>Draw around it</source>
        <translation>圈出区域</translation>
    </message>
    <message>
        <source>Click its corners</source>
        <translation>点击各角</translation>
    </message>
    <message>
        <source>Drag a rectangle</source>
        <translation>拖出矩形</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>预览</translation>
    </message>
    <message>
        <source>The shot as the animatic draws it with these strokes</source>
        <translation>按这些笔触由动态分镜绘制的镜头</translation>
    </message>
    <message>
        <source>Strokes</source>
        <translation>笔触</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Delete all</source>
        <translation>全部删除</translation>
    </message>
    <message>
        <source>With the motion brush you paint what is to move in a shot, and draw where it goes.

Choose a shot on the graph to begin.</source>
        <translation>用运动画笔涂出镜头里要动的部分，再画出它的去向。

先在图上选一个镜头。</translation>
    </message>
    <message>
        <source>A title card has nothing that moves.</source>
        <translation>字幕卡上没有会动的东西。</translation>
    </message>
    <message>
        <source>Nothing is painted on this shot yet: all moves as the action says. Who stands in a region walks its way; what else is in it is drawn along.</source>
        <translation>这个镜头还没有笔触：一切按动作描述运动。站在区域里的人沿路径走动；其余内容随之拉动。</translation>
    </message>
    <message>
        <source>back to where it was</source>
        <translation>回到原处</translation>
    </message>
    <message>
        <source>to the right</source>
        <translation>向右</translation>
    </message>
    <message>
        <source>to the left</source>
        <translation>向左</translation>
    </message>
    <message>
        <source>down</source>
        <translation>向下</translation>
    </message>
    <message>
        <source>up</source>
        <translation>向上</translation>
    </message>
    <message>
        <source>{0} · {1}, {2} %</source>
        <translation>{0} · {1}，{2} %</translation>
    </message>
    <message numerus="yes">
        <source>A shot has at most %n strokes; delete one to paint another.</source>
        <translation>
            <numerusform>一个镜头最多 %n 笔；删除一笔再画。</numerusform>
        </translation>
    </message>
    <message>
        <source>paint motion on {0}</source>
        <translation>在 {0} 上画运动</translation>
    </message>
    <message>
        <source>move motion on {0}</source>
        <translation>移动 {0} 上的运动</translation>
    </message>
    <message>
        <source>delete motion from {0}</source>
        <translation>删除 {0} 的笔触</translation>
    </message>
    <message>
        <source>delete all motion from {0}</source>
        <translation>删除 {0} 的全部笔触</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Shot</source>
        <translation>镜头</translation>
    </message>
    <message>
        <source>Paint a stroke in the middle</source>
        <translation>在画面中央画一笔</translation>
    </message>
    <message>
        <source>Preview the motion</source>
        <translation>预览运动</translation>
    </message>
    <message>
        <source>Delete all strokes</source>
        <translation>删除全部笔触</translation>
    </message>
</context>
<context>
    <name>Camera</name>
    <message>
        <source>extreme wide</source>
        <translation>大远景</translation>
    </message>
    <message>
        <source>wide</source>
        <translation>远景</translation>
    </message>
    <message>
        <source>full</source>
        <translation>全景</translation>
    </message>
    <message>
        <source>medium full</source>
        <translation>中全景</translation>
    </message>
    <message>
        <source>medium</source>
        <translation>中景</translation>
    </message>
    <message>
        <source>medium close</source>
        <translation>中近景</translation>
    </message>
    <message>
        <source>close</source>
        <translation>近景</translation>
    </message>
    <message>
        <source>extreme close</source>
        <translation>特写</translation>
    </message>
    <message>
        <source>insert</source>
        <translation>插入镜头</translation>
    </message>
    <message>
        <source>eye level</source>
        <translation>平视</translation>
    </message>
    <message>
        <source>low</source>
        <translation>仰拍</translation>
    </message>
    <message>
        <source>high</source>
        <translation>俯拍</translation>
    </message>
    <message>
        <source>overhead</source>
        <translation>顶拍</translation>
    </message>
    <message>
        <source>dutch</source>
        <translation>斜角</translation>
    </message>
    <message>
        <source>over the shoulder</source>
        <translation>过肩</translation>
    </message>
    <message>
        <source>point of view</source>
        <translation>主观视角</translation>
    </message>
    <message>
        <source>static</source>
        <translation>固定</translation>
    </message>
    <message>
        <source>tilted</source>
        <translation>倾斜</translation>
    </message>
    <message>
        <source>shoulder</source>
        <translation>过肩</translation>
    </message>
    <message>
        <source>their eyes</source>
        <translation>主观</translation>
    </message>
    <message>
        <source>still</source>
        <translation>静止</translation>
    </message>
    <message>
        <source>pan</source>
        <translation>横摇</translation>
    </message>
    <message>
        <source>tilt</source>
        <translation>俯仰摇</translation>
    </message>
    <message>
        <source>dolly in</source>
        <translation>推近</translation>
    </message>
    <message>
        <source>dolly out</source>
        <translation>拉远</translation>
    </message>
    <message>
        <source>truck</source>
        <translation>横移</translation>
    </message>
    <message>
        <source>crane</source>
        <translation>升降</translation>
    </message>
    <message>
        <source>zoom</source>
        <translation>变焦</translation>
    </message>
    <message>
        <source>arc</source>
        <translation>环绕</translation>
    </message>
    <message>
        <source>handheld</source>
        <translation>手持</translation>
    </message>
    <message>
        <source>whip</source>
        <translation>甩</translation>
    </message>
    <message>
        <source>refocus</source>
        <translation>移焦</translation>
    </message>
    <message>
        <source>Extreme wide: the place, people small in it</source>
        <translation>大远景：环境为主，人物很小</translation>
    </message>
    <message>
        <source>Wide: people whole, with the place around them</source>
        <translation>远景：人物全身与周围环境</translation>
    </message>
    <message>
        <source>Full: head to feet</source>
        <translation>全景：从头到脚</translation>
    </message>
    <message>
        <source>Medium full: from the knees up</source>
        <translation>中全景：膝盖以上</translation>
    </message>
    <message>
        <source>Medium: from the waist up</source>
        <translation>中景：腰部以上</translation>
    </message>
    <message>
        <source>Medium close: from the chest up</source>
        <translation>中近景：胸部以上</translation>
    </message>
    <message>
        <source>Close: the face</source>
        <translation>近景：面部</translation>
    </message>
    <message>
        <source>Extreme close: the eyes, a detail of the face</source>
        <translation>特写：眼睛或面部细节</translation>
    </message>
    <message>
        <source>Insert: a thing fills the frame</source>
        <translation>插入镜头：物件充满画面</translation>
    </message>
    <message>
        <source>Eye level: as people see each other</source>
        <translation>平视：如人们彼此所见</translation>
    </message>
    <message>
        <source>Low: looking up, people seem strong</source>
        <translation>仰视：人物显得有力</translation>
    </message>
    <message>
        <source>High: looking down, people seem small</source>
        <translation>俯视：人物显得弱小</translation>
    </message>
    <message>
        <source>Overhead: straight down</source>
        <translation>顶视：垂直向下</translation>
    </message>
    <message>
        <source>Tilted (dutch): the horizon leans</source>
        <translation>倾斜（荷兰角）：地平线歪斜</translation>
    </message>
    <message>
        <source>Over the shoulder of who listens</source>
        <translation>越过倾听者的肩膀</translation>
    </message>
    <message>
        <source>Through their eyes (point of view)</source>
        <translation>透过人物的眼睛（主观视角）</translation>
    </message>
    <message>
        <source>Still: the camera does not move</source>
        <translation>静止：摄影机不动</translation>
    </message>
    <message>
        <source>Pan: it turns to the side</source>
        <translation>摇：向一侧转动</translation>
    </message>
    <message>
        <source>Tilt: it turns up or down</source>
        <translation>俯仰摇：向上或向下转动</translation>
    </message>
    <message>
        <source>Dolly in: it rolls closer</source>
        <translation>推：靠近</translation>
    </message>
    <message>
        <source>Dolly out: it rolls back</source>
        <translation>拉：后退</translation>
    </message>
    <message>
        <source>Truck: it travels alongside</source>
        <translation>横移：并行移动</translation>
    </message>
    <message>
        <source>Crane: it rises</source>
        <translation>升降：升起</translation>
    </message>
    <message>
        <source>Zoom: the lens narrows, the camera stays</source>
        <translation>变焦：镜头收窄，机位不变</translation>
    </message>
    <message>
        <source>Arc: it circles around</source>
        <translation>环绕：绕行</translation>
    </message>
    <message>
        <source>Handheld: it breathes with who holds it</source>
        <translation>手持：随持机者呼吸</translation>
    </message>
    <message>
        <source>Whip: it turns so fast that all blurs</source>
        <translation>甩：快得一切模糊</translation>
    </message>
    <message>
        <source>Refocus (rack focus): from near to far</source>
        <translation>移焦：由近及远</translation>
    </message>
    <message>
        <source>whip pan</source>
        <translation>甩摇</translation>
    </message>
    <message>
        <source>rack focus</source>
        <translation>移焦</translation>
    </message>
</context>
<context>
    <name>CameraSection</name>
    <message>
        <source>Camera</source>
        <translation>摄影机</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>景别</translation>
    </message>
    <message>
        <source>Angle</source>
        <translation>角度</translation>
    </message>
    <message>
        <source>Movement</source>
        <translation>运动</translation>
    </message>
    <message>
        <source>Lens</source>
        <translation>焦距</translation>
    </message>
    <message>
        <source>Wide to long</source>
        <translation>由广到长</translation>
    </message>
    <message>
        <source>Focal length</source>
        <translation>焦距</translation>
    </message>
    <message>
        <source>mm</source>
        <translation>毫米</translation>
    </message>
    <message>
        <source>Lens · mixed</source>
        <translation>焦距 · 不一</translation>
    </message>
    <message>
        <source>Lens · wide: much of the place, depth</source>
        <translation>焦距 · 广角：环境多，纵深强</translation>
    </message>
    <message>
        <source>Lens · as the eye sees</source>
        <translation>焦距 · 如人眼所见</translation>
    </message>
    <message>
        <source>Lens · portrait: faces as they are</source>
        <translation>焦距 · 人像：面孔自然</translation>
    </message>
    <message>
        <source>Lens · long: near and far pressed together</source>
        <translation>焦距 · 长焦：远近压缩</translation>
    </message>
    <message>
        <source>mixed</source>
        <translation>不一</translation>
    </message>
    <message>
        <source>change size of {0}</source>
        <translation>修改 {0} 的景别</translation>
    </message>
    <message>
        <source>change angle of {0}</source>
        <translation>修改 {0} 的角度</translation>
    </message>
    <message>
        <source>change movement of {0}</source>
        <translation>修改 {0} 的运动</translation>
    </message>
    <message>
        <source>change lens of {0}</source>
        <translation>修改 {0} 的焦距</translation>
    </message>
</context>
<context>
    <name>Canvas</name>
    <message>
        <source>Scroll through the cut</source>
        <translation>滚动浏览剪辑</translation>
    </message>
    <message>
        <source>First frame of the shot, with its strokes</source>
        <translation>镜头的首帧及其笔触</translation>
    </message>
    <message>
        <source>N makes a stroke in the middle. Page Up and Page Down choose one, arrows move it, Shift with arrows moves where it goes, Alt makes small steps, Delete removes it. Comma and full stop choose one of its points, which the arrows then move; Escape lets go of it.</source>
        <translation>N 在中间画一笔。Page Up 和 Page Down 选择一笔，方向键移动它，Shift 加方向键移动它的去向，Alt 为小步，Delete 删除它。逗号和句号选择它的一个点，方向键移动该点；Esc 放开。</translation>
    </message>
    <message>
        <source>Now draw where it goes: press in the region and drag. Esc forgets it.</source>
        <translation>现在画出去向：在区域内按下并拖动。Esc 放弃。</translation>
    </message>
    <message>
        <source>Drag the point, or move it with the arrows. Esc lets go of it.</source>
        <translation>拖动这个点，或用方向键移动。Esc 放开。</translation>
    </message>
    <message>
        <source>Click the corners; double-click or Enter closes the region. Esc forgets it.</source>
        <translation>点击各角；双击或回车闭合区域。Esc 放弃。</translation>
    </message>
    <message>
        <source>Draw around what is to move.</source>
        <translation>圈出要动的部分。</translation>
    </message>
    <message>
        <source>Click the corners of what is to move.</source>
        <translation>点击要动部分的各角。</translation>
    </message>
    <message>
        <source>Drag a rectangle over what is to move.</source>
        <translation>在要动的部分上拖出矩形。</translation>
    </message>
    <message>
        <source>The first frame is being drawn …</source>
        <translation>正在绘制首帧……</translation>
    </message>
</context>
<context>
    <name>CastPanel</name>
    <message>
        <source>Cast</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>Characters</source>
        <translation>人物</translation>
    </message>
    <message>
        <source>Everybody in the film, with how they look and sound. A screenplay brings them along.</source>
        <translation>片中所有人，以及他们的样子和声音。导入剧本时会带来他们。</translation>
    </message>
    <message>
        <source>Add a character</source>
        <translation>添加人物</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>Where the film plays. Each place looks the same whenever the film goes there.</source>
        <translation>故事发生的地方。每次来到同一地点，样子都一样。</translation>
    </message>
    <message>
        <source>Add a place</source>
        <translation>添加地点</translation>
    </message>
    <message>
        <source>Props</source>
        <translation>道具</translation>
    </message>
    <message>
        <source>Things that the shots name stand here, to be given a look and pictures.</source>
        <translation>镜头里提到的东西都在这里，可以写外观、加图片。</translation>
    </message>
    <message>
        <source>Add a prop</source>
        <translation>添加道具</translation>
    </message>
    <message>
        <source>This is how I sound.</source>
        <translation>我的声音就是这样。</translation>
    </message>
</context>
<context>
    <name>Cells</name>
    <message>
        <source>Seconds (2.5), frames (60f) or a timecode</source>
        <translation>秒（2.5）、帧（60f）或时间码</translation>
    </message>
    <message>
        <source>Names, with commas between</source>
        <translation>姓名，用逗号隔开</translation>
    </message>
</context>
<context>
    <name>ChangesPage</name>
    <message>
        <source>What came back</source>
        <translation>带回的内容</translation>
    </message>
    <message>
        <source>Cut %1</source>
        <translation>剪辑版“%1”</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>改动</translation>
    </message>
    <message>
        <source>Nothing changes.</source>
        <translation>没有改动。</translation>
    </message>
    <message>
        <source>Not brought back</source>
        <translation>未能带回</translation>
    </message>
    <message>
        <source>Take them over</source>
        <translation>采用这些改动</translation>
    </message>
    <message>
        <source>Leave the cut as it is</source>
        <translation>保持剪辑版不变</translation>
    </message>
</context>
<context>
    <name>CharacterCard</name>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>外貌</translation>
    </message>
    <message>
        <source>Wardrobe</source>
        <translation>服装</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>年龄</translation>
    </message>
    <message>
        <source>not said</source>
        <translation>未说明</translation>
    </message>
    <message>
        <source>female</source>
        <translation>女</translation>
    </message>
    <message>
        <source>male</source>
        <translation>男</translation>
    </message>
    <message>
        <source>age</source>
        <translation>年龄</translation>
    </message>
    <message>
        <source>white beard, kind eyes</source>
        <translation>白胡子，和善的眼睛</translation>
    </message>
    <message>
        <source>navy coat, wool cap</source>
        <translation>藏青外套，毛线帽</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>性别</translation>
    </message>
    <message>
        <source>Voice</source>
        <translation>声音</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>Shots</source>
        <translation>镜头</translation>
    </message>
    <message>
        <source>Merge into…</source>
        <translation>并入…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>{0} · {1}</source>
        <translation>{0} · {1}</translation>
    </message>
    <message>
        <source>no consent for the pictures</source>
        <translation>图片尚无同意书</translation>
    </message>
    <message>
        <source>all</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>In no shot yet.</source>
        <translation>还不在任何镜头里。</translation>
    </message>
</context>
<context>
    <name>Check</name>
    <message>
        <source>speaker not in the picture</source>
        <translation>说话人不在画面中</translation>
    </message>
    <message>
        <source>180 degrees</source>
        <translation>180 度轴线</translation>
    </message>
    <message>
        <source>dead end</source>
        <translation>断头</translation>
    </message>
    <message>
        <source>screen direction</source>
        <translation>画面方向</translation>
    </message>
    <message>
        <source>eyeline</source>
        <translation>视线</translation>
    </message>
    <message>
        <source>jump cut</source>
        <translation>跳切</translation>
    </message>
    <message>
        <source>no look</source>
        <translation>没有外貌</translation>
    </message>
    <message>
        <source>no way</source>
        <translation>走不通</translation>
    </message>
    <message>
        <source>too long</source>
        <translation>太长</translation>
    </message>
    <message>
        <source>line too long</source>
        <translation>台词太长</translation>
    </message>
    <message>
        <source>prop</source>
        <translation>道具</translation>
    </message>
    <message>
        <source>read by the model</source>
        <translation>模型通读</translation>
    </message>
    <message>
        <source>size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>old prompt</source>
        <translation>提示词过时</translation>
    </message>
    <message>
        <source>jump in a take</source>
        <translation>同一条内跳跃</translation>
    </message>
    <message>
        <source>time of day</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>cannot be drawn</source>
        <translation>画不出</translation>
    </message>
    <message>
        <source>cannot play</source>
        <translation>无法播放</translation>
    </message>
    <message>
        <source>unreached</source>
        <translation>到不了</translation>
    </message>
    <message>
        <source>wardrobe</source>
        <translation>服装</translation>
    </message>
    <message>
        <source>weather</source>
        <translation>天气</translation>
    </message>
</context>
<context>
    <name>CheckPanel</name>
    <message>
        <source>Check</source>
        <translation>场记</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>发现的问题</translation>
    </message>
    <message>
        <source>Also what is meant</source>
        <translation>也显示有意为之的</translation>
    </message>
    <message>
        <source>Mend it</source>
        <translation>修正</translation>
    </message>
    <message>
        <source>It is meant</source>
        <translation>有意如此</translation>
    </message>
    <message>
        <source>Have the model read the film</source>
        <translation>让模型通读影片</translation>
    </message>
    <message>
        <source>The film is being read</source>
        <translation>正在通读影片</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>The shots are looked at…</source>
        <translation>正在查看镜头…</translation>
    </message>
    <message>
        <source>meant</source>
        <translation>有意</translation>
    </message>
    <message>
        <source>The film</source>
        <translation>影片</translation>
    </message>
    <message>
        <source>mistake</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>doubt</source>
        <translation>疑问</translation>
    </message>
    <message>
        <source>note</source>
        <translation>提示</translation>
    </message>
    <message>
        <source>The script supervisor reads the film shot by shot and says what does not match. Add a shot first.</source>
        <translation>场记逐个镜头核对影片，指出不连贯之处。请先添加一个镜头。</translation>
    </message>
    <message>
        <source>Everything matches.</source>
        <translation>一切连贯。</translation>
    </message>
    <message numerus="yes">
        <source>mistakes: %n</source>
        <translation>
            <numerusform>错误：%n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>doubts: %n</source>
        <translation>
            <numerusform>疑问：%n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>notes: %n</source>
        <translation>
            <numerusform>提示：%n</numerusform>
        </translation>
    </message>
    <message>
        <source>Mend it…</source>
        <translation>修正…</translation>
    </message>
    <message>
        <source>No edit mends this by itself.</source>
        <translation>没有现成的修改可以修正它。</translation>
    </message>
    <message numerus="yes">
        <source>Mend all %n of this kind</source>
        <translation>
            <numerusform>修正全部 %n 个同类问题</numerusform>
        </translation>
    </message>
    <message>
        <source>It is not meant</source>
        <translation>并非有意</translation>
    </message>
    <message>
        <source>mend %1 of %2</source>
        <translation>修正%2的%1</translation>
    </message>
    <message>
        <source>mend every %1</source>
        <translation>修正所有%1</translation>
    </message>
    <message>
        <source>%1 of %2 is not meant</source>
        <translation>%2的%1并非有意</translation>
    </message>
    <message>
        <source>%1 of %2 is meant</source>
        <translation>%2的%1是有意的</translation>
    </message>
    <message>
        <source>the film</source>
        <translation>影片</translation>
    </message>
    <message numerus="yes">
        <source>The model has read the film; findings: %n.</source>
        <translation>
            <numerusform>模型已通读影片；发现：%n。</numerusform>
        </translation>
    </message>
    <message>
        <source>Mend the finding</source>
        <translation>修正发现的问题</translation>
    </message>
    <message>
        <source>The finding is meant, or not</source>
        <translation>标记为有意或并非有意</translation>
    </message>
    <message>
        <source>Have the language model read the film</source>
        <translation>让语言模型通读影片</translation>
    </message>
</context>
<context>
    <name>Chip</name>
    <message>
        <source>{0}, in some of them</source>
        <translation>{0}，只在其中一些镜头</translation>
    </message>
    <message>
        <source>Delete takes them out of the shot. Alt with arrows: more or less important.</source>
        <translation>Delete 移出镜头。Alt 加方向键：调整主次。</translation>
    </message>
    <message>
        <source>More important</source>
        <translation>更重要</translation>
    </message>
    <message>
        <source>Less important</source>
        <translation>次要些</translation>
    </message>
    <message>
        <source>Take out of the shot</source>
        <translation>移出镜头</translation>
    </message>
</context>
<context>
    <name>Choice</name>
    <message>
        <source>mixed</source>
        <translation>不一</translation>
    </message>
</context>
<context>
    <name>Choices</name>
    <message>
        <source>Sign it</source>
        <translation>签署来源凭证</translation>
    </message>
    <message>
        <source>Mark the picture invisibly</source>
        <translation>为画面加隐形水印</translation>
    </message>
    <message>
        <source>Copy takes and sound beside it</source>
        <translation>把镜次和声音复制到旁边</translation>
    </message>
    <message>
        <source>Film</source>
        <translation>影片</translation>
    </message>
    <message>
        <source>Captions</source>
        <translation>字幕</translation>
    </message>
    <message>
        <source>Storyboard or shot list</source>
        <translation>故事板或镜头表</translation>
    </message>
    <message>
        <source>Hand-off</source>
        <translation>交接文件</translation>
    </message>
    <message>
        <source>H.264 in mp4, as the cut is</source>
        <translation>mp4 封装的 H.264，按剪辑原样</translation>
    </message>
    <message>
        <source>as it is</source>
        <translation>原样</translation>
    </message>
    <message>
        <source>the film&apos;s</source>
        <translation>与影片相同</translation>
    </message>
    <message>
        <source>a file beside it</source>
        <translation>单独的字幕文件</translation>
    </message>
    <message>
        <source>a track in it</source>
        <translation>内封字幕轨</translation>
    </message>
    <message>
        <source>burnt in</source>
        <translation>烧入画面</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>A4</source>
        <translation>A4</translation>
    </message>
    <message>
        <source>US Letter</source>
        <translation>美国信纸</translation>
    </message>
    <message>
        <source>as the script says</source>
        <translation>按剧本所写</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>Render nothing that is missing</source>
        <translation>缺少的不渲染</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>For</source>
        <translation>用途</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>Shape</source>
        <translation>画幅</translation>
    </message>
    <message>
        <source>Frames a second</source>
        <translation>每秒帧数</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>In the picture</source>
        <translation>画面内</translation>
    </message>
    <message>
        <source>Origin</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>声音</translation>
    </message>
    <message>
        <source>Starts at</source>
        <translation>起始时码</translation>
    </message>
    <message>
        <source>Media</source>
        <translation>媒体</translation>
    </message>
    <message>
        <source>Panels a page</source>
        <translation>每页格数</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>纸张</translation>
    </message>
    <message>
        <source>By</source>
        <translation>署名</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Date of today</source>
        <translation>今天的日期</translation>
    </message>
    <message>
        <source>as written</source>
        <translation>按原文</translation>
    </message>
    <message>
        <source>timecode</source>
        <translation>时间码</translation>
    </message>
    <message>
        <source>shot numbers</source>
        <translation>镜头号</translation>
    </message>
    <message>
        <source>TEMP</source>
        <translation>临时版标记</translation>
    </message>
    <message>
        <source>change the delivery</source>
        <translation>更改交付设置</translation>
    </message>
    <message>
        <source>SubRip (.srt)</source>
        <translation>SubRip (.srt)</translation>
    </message>
    <message>
        <source>WebVTT, for the web (.vtt)</source>
        <translation>WebVTT，用于网页 (.vtt)</translation>
    </message>
    <message>
        <source>Advanced SubStation, with styles (.ass)</source>
        <translation>Advanced SubStation，带样式 (.ass)</translation>
    </message>
    <message>
        <source>Storyboard to print (.pdf)</source>
        <translation>可打印的分镜 (.pdf)</translation>
    </message>
    <message>
        <source>Storyboard as a web page (.html)</source>
        <translation>网页分镜 (.html)</translation>
    </message>
    <message>
        <source>Shot list with pictures (.xlsx)</source>
        <translation>带图片的镜头表 (.xlsx)</translation>
    </message>
    <message>
        <source>Shot list as a table (.csv)</source>
        <translation>表格镜头表 (.csv)</translation>
    </message>
    <message>
        <source>Contact sheet (.png)</source>
        <translation>样张总览 (.png)</translation>
    </message>
    <message>
        <source>Contact sheet (.jpg)</source>
        <translation>样张总览 (.jpg)</translation>
    </message>
    <message>
        <source>stems: dialogue, effects, ambience, music</source>
        <translation>分轨：对白、效果、环境、音乐</translation>
    </message>
    <message>
        <source>every sound by itself, to be mixed anew</source>
        <translation>每个声音单独输出，供重新混音</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全选</translation>
    </message>
    <message>
        <source>None</source>
        <translation>全不选</translation>
    </message>
    <message>
        <source>Leave them</source>
        <translation>都不要</translation>
    </message>
    <message>
        <source>Take %1 of %2</source>
        <translation>采纳 %2 项中的 %1 项</translation>
    </message>
</context>
<context>
    <name>CommandPalette</name>
    <message>
        <source>Commands</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>What do you want to do?</source>
        <translation>您想做什么？</translation>
    </message>
    <message>
        <source>Find a command</source>
        <translation>查找命令</translation>
    </message>
    <message>
        <source>Commands found</source>
        <translation>找到的命令</translation>
    </message>
    <message>
        <source>Nothing is called that. Try other words.</source>
        <translation>没有这样的命令，请换个词试试。</translation>
    </message>
</context>
<context>
    <name>ConsentField</name>
    <message>
        <source>Who agreed</source>
        <translation>同意人</translation>
    </message>
    <message>
        <source>On which day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>A note, such as where the form is kept</source>
        <translation>备注，例如同意书存放处</translation>
    </message>
    <message>
        <source>Note on the consent</source>
        <translation>同意的备注</translation>
    </message>
    <message>
        <source>Record consent</source>
        <translation>记录同意</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>撤回</translation>
    </message>
    <message>
        <source>{0} agreed on {1}.</source>
        <translation>{0} 已于 {1} 同意。</translation>
    </message>
    <message numerus="yes">
        <source>%n pictures came after the consent; ask again and record it.</source>
        <translation>
            <numerusform>有 %n 张图片是在同意之后加入的；请再次征求同意并记录。</numerusform>
        </translation>
    </message>
    <message>
        <source>Whoever is on these pictures must agree before the film is delivered.</source>
        <translation>交付影片之前，图片上的人必须同意。</translation>
    </message>
</context>
<context>
    <name>Controls</name>
    <message>
        <source>Timecode</source>
        <translation>时间码</translation>
    </message>
    <message>
        <source>Length of the cut</source>
        <translation>剪辑长度</translation>
    </message>
    <message>
        <source>Shot and its state</source>
        <translation>镜头及其状态</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>音量</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>播放</translation>
    </message>
    <message>
        <source>{action}  (Space)</source>
        <translation>{action}（空格）</translation>
    </message>
    <message>
        <source>{number} · {state}</source>
        <translation>{number} · {state}</translation>
    </message>
    <message>
        <source>coming</source>
        <translation>正在生成</translation>
    </message>
    <message>
        <source>preview</source>
        <translation>预览</translation>
    </message>
    <message>
        <source>animatic, not rendered yet</source>
        <translation>动态分镜，尚未渲染</translation>
    </message>
    <message>
        <source>slate</source>
        <translation>占位板</translation>
    </message>
    <message>
        <source>rendered</source>
        <translation>已渲染</translation>
    </message>
    <message>
        <source>{state}, not in this cut</source>
        <translation>{state}，不在此剪辑中</translation>
    </message>
    <message>
        <source>{state}, sound is being mixed</source>
        <translation>{state}，正在混音</translation>
    </message>
</context>
<context>
    <name>CueCard</name>
    <message>
        <source>s</source>
        <comment>seconds</comment>
        <translation>秒</translation>
    </message>
    <message>
        <source>Kind of sound</source>
        <translation>声音种类</translation>
    </message>
    <message>
        <source>effect</source>
        <translation>音效</translation>
    </message>
    <message>
        <source>ambience</source>
        <translation>环境声</translation>
    </message>
    <message>
        <source>music</source>
        <translation>音乐</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>声音</translation>
    </message>
    <message>
        <source>what is heard: a door, far waves</source>
        <translation>听到什么：门声、远处的海浪</translation>
    </message>
    <message>
        <source>Starts at</source>
        <translation>起点</translation>
    </message>
    <message>
        <source>Gain</source>
        <translation>增益</translation>
    </message>
    <message>
        <source>dB</source>
        <translation>dB</translation>
    </message>
    <message>
        <source>Fades in over</source>
        <translation>淡入时长</translation>
    </message>
    <message>
        <source>Fades out over</source>
        <translation>淡出时长</translation>
    </message>
    <message>
        <source>Make the sound from its words again</source>
        <translation>重新按文字生成声音</translation>
    </message>
    <message>
        <source>change sound of {0}</source>
        <translation>修改 {0} 的声音</translation>
    </message>
    <message>
        <source>Remove the sound</source>
        <translation>删除声音</translation>
    </message>
    <message>
        <source>starts at</source>
        <translation>起点</translation>
    </message>
    <message>
        <source>gain</source>
        <translation>增益</translation>
    </message>
    <message>
        <source>fade in</source>
        <translation>淡入</translation>
    </message>
    <message>
        <source>fade out</source>
        <translation>淡出</translation>
    </message>
    <message>
        <source>change gain in {0}</source>
        <translation>修改 {0} 的增益</translation>
    </message>
    <message>
        <source>move sound of {0}</source>
        <translation>移动 {0} 的声音</translation>
    </message>
    <message>
        <source>fade sound of {0}</source>
        <translation>修改 {0} 的淡变</translation>
    </message>
    <message>
        <source>Use a file of my own…</source>
        <translation>使用自己的文件…</translation>
    </message>
    <message>
        <source>Sound file: {0}</source>
        <translation>声音文件：{0}</translation>
    </message>
    <message>
        <source>made from its words</source>
        <translation>按文字生成</translation>
    </message>
    <message>
        <source>A sound of your own</source>
        <translation>自己的声音</translation>
    </message>
    <message>
        <source>Sounds (%1)</source>
        <translation>声音 (%1)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>remove sound of {0}</source>
        <translation>删除 {0} 的声音</translation>
    </message>
</context>
<context>
    <name>CuesSection</name>
    <message>
        <source>Sounds</source>
        <translation>声音</translation>
    </message>
    <message>
        <source>Choose one shot to change its sounds.</source>
        <translation>选一个镜头来修改声音。</translation>
    </message>
    <message>
        <source>Add a sound</source>
        <translation>添加声音</translation>
    </message>
    <message>
        <source>A file of my own…</source>
        <translation>我自己的文件…</translation>
    </message>
    <message>
        <source>one sound</source>
        <translation>一个声音</translation>
    </message>
    <message numerus="yes">
        <source>%n sounds</source>
        <translation>
            <numerusform>%n 个声音</numerusform>
        </translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>add sound to {0}</source>
        <translation>给 {0} 添加声音</translation>
    </message>
    <message>
        <source>use a file in {0}</source>
        <translation>在 {0} 中使用文件</translation>
    </message>
    <message>
        <source>{0} is copied into the project…</source>
        <translation>正在把 {0} 复制到项目里…</translation>
    </message>
    <message>
        <source>{0} is in the project.</source>
        <translation>{0} 已在项目里。</translation>
    </message>
</context>
<context>
    <name>CutTab</name>
    <message>
        <source>Cut %1, %2</source>
        <translation>剪辑版 %1，%2</translation>
    </message>
</context>
<context>
    <name>DeliveryPanel</name>
    <message>
        <source>Where it goes</source>
        <translation>保存位置</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>Deliver</source>
        <translation>交付</translation>
    </message>
    <message>
        <source>Show the longest shot</source>
        <translation>显示最长的镜头</translation>
    </message>
    <message>
        <source>Bring back an edited timeline…</source>
        <translation>带回剪辑过的时间线…</translation>
    </message>
    <message>
        <source>Deliver what is chosen</source>
        <translation>交付所选内容</translation>
    </message>
    <message>
        <source>It is being written; the queue shows how far it is.</source>
        <translation>正在写出；进度见队列。</translation>
    </message>
    <message>
        <source>Choose an edited timeline</source>
        <translation>选择剪辑过的时间线</translation>
    </message>
    <message>
        <source>Timelines (%1)</source>
        <translation>时间线（%1）</translation>
    </message>
    <message>
        <source>Cuts</source>
        <translation>剪辑版</translation>
    </message>
    <message>
        <source>To</source>
        <translation>保存到</translation>
    </message>
    <message>
        <source>%1   %2 of %3 s, too long</source>
        <translation>%1   %2 / %3 秒，超长</translation>
    </message>
    <message>
        <source>%1   %2 of %3 s</source>
        <translation>%1   %2 / %3 秒</translation>
    </message>
    <message>
        <source>%1   %2 s</source>
        <translation>%1   %2 秒</translation>
    </message>
    <message>
        <source>Looking at what is chosen…</source>
        <translation>正在检查所选内容…</translation>
    </message>
    <message>
        <source>Writes %1</source>
        <translation>将写出 %1</translation>
    </message>
    <message>
        <source>about %1 MB</source>
        <translation>约 %1 MB</translation>
    </message>
</context>
<context>
    <name>Desk</name>
    <message>
        <source>View</source>
        <translation>视图</translation>
    </message>
    <message>
        <source>Go to: %1</source>
        <translation>转到：%1</translation>
    </message>
    <message>
        <source>Show or hide the left side</source>
        <translation>显示或隐藏左侧</translation>
    </message>
    <message>
        <source>Show or hide the right side</source>
        <translation>显示或隐藏右侧</translation>
    </message>
    <message>
        <source>Show or hide the bottom</source>
        <translation>显示或隐藏底部</translation>
    </message>
    <message>
        <source>Viewer on the whole screen</source>
        <translation>监视器全屏</translation>
    </message>
</context>
<context>
    <name>DraftDialog</name>
    <message>
        <source>A new draft</source>
        <translation>新稿</translation>
    </message>
    <message>
        <source>Paste the whole new draft here: Fountain, Final Draft or prose.</source>
        <translation>把整份新稿粘贴在这里：Fountain、Final Draft 或散文。</translation>
    </message>
    <message>
        <source>The new draft</source>
        <translation>新稿</translation>
    </message>
    <message>
        <source>What would change</source>
        <translation>将会改变什么</translation>
    </message>
    <message>
        <source>Nothing changes before you have seen what would.</source>
        <translation>在您看过将有的改动之前，什么都不会变。</translation>
    </message>
    <message>
        <source>Open a file…</source>
        <translation>打开文件…</translation>
    </message>
    <message>
        <source>Back to the text</source>
        <translation>回到文本</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>See what would change</source>
        <translation>看看会改变什么</translation>
    </message>
    <message>
        <source>Put the film under this draft</source>
        <translation>让影片采用这一稿</translation>
    </message>
    <message>
        <source>Screenplays (%1)</source>
        <translation>剧本 (%1)</translation>
    </message>
    <message>
        <source>Choose a new draft</source>
        <translation>选择新稿</translation>
    </message>
    <message>
        <source>The draft is compared with the film…</source>
        <translation>正在把新稿与影片比较…</translation>
    </message>
    <message>
        <source>Nothing has changed.</source>
        <translation>什么都没有改变。</translation>
    </message>
    <message>
        <source>Scene {0}</source>
        <translation>第 {0} 场</translation>
    </message>
    <message>
        <source>The film</source>
        <translation>影片</translation>
    </message>
    <message>
        <source>This draft changes nothing in the film.</source>
        <translation>这一稿不改变影片。</translation>
    </message>
    <message>
        <source>{0}; {1} of {2} shots stay exactly as they are.</source>
        <translation>{0}；{2} 个镜头中有 {1} 个保持原样。</translation>
    </message>
    <message numerus="yes">
        <source>%n changes</source>
        <translation>
            <numerusform>%n 处改动</numerusform>
        </translation>
    </message>
    <message>
        <source>New and changed lines are spoken…</source>
        <translation>正在念出新增和改动的台词…</translation>
    </message>
    <message>
        <source>The film has changed meanwhile; look again at what would change.</source>
        <translation>影片在此期间有了改动；请重新查看将有的改动。</translation>
    </message>
    <message>
        <source>put under a new draft</source>
        <translation>采用新稿</translation>
    </message>
</context>
<context>
    <name>Drafts</name>
    <message>
        <source>{0} · {1} is {2} long</source>
        <translation>{0} · {1} 长 {2}</translation>
    </message>
    <message>
        <source>trim shot {0}</source>
        <translation>修剪镜头 {0}</translation>
    </message>
    <message numerus="yes">
        <source>trim %n shots</source>
        <translation>
            <numerusform>修剪 %n 个镜头</numerusform>
        </translation>
    </message>
    <message>
        <source>roll the cut behind {0}</source>
        <translation>滚动 {0} 之后的剪辑点</translation>
    </message>
    <message>
        <source>slide shot {0}</source>
        <translation>滑动镜头 {0}</translation>
    </message>
    <message>
        <source>{0} · {1} is seen from its {2}</source>
        <translation>{0} · {1} 从其 {2} 处开始</translation>
    </message>
    <message>
        <source>slip shot {0}</source>
        <translation>滑移镜头 {0}</translation>
    </message>
    <message>
        <source>change the transition behind {0}</source>
        <translation>更改 {0} 之后的转场</translation>
    </message>
    <message>
        <source>Fade of {0}</source>
        <translation>淡变 {0}</translation>
    </message>
    <message>
        <source>fade the cut in</source>
        <translation>剪辑淡入</translation>
    </message>
    <message>
        <source>fade the cut out</source>
        <translation>剪辑淡出</translation>
    </message>
    <message>
        <source>Sound starts {0} before the picture</source>
        <translation>声音比画面早 {0} 开始</translation>
    </message>
    <message>
        <source>Sound ends {0} after the picture</source>
        <translation>声音比画面晚 {0} 结束</translation>
    </message>
    <message>
        <source>move the sound of shot {0}</source>
        <translation>移动镜头 {0} 的声音</translation>
    </message>
    <message>
        <source>change a title&apos;s length</source>
        <translation>更改标题长度</translation>
    </message>
    <message>
        <source>move a title</source>
        <translation>移动标题</translation>
    </message>
    <message>
        <source>move a marker</source>
        <translation>移动标记</translation>
    </message>
    <message>
        <source>move a line of shot {0}</source>
        <translation>移动镜头 {0} 的台词</translation>
    </message>
    <message>
        <source>move a sound of shot {0}</source>
        <translation>移动镜头 {0} 的音效</translation>
    </message>
    <message>
        <source>fade a sound</source>
        <translation>声音淡变</translation>
    </message>
    <message>
        <source>change the gain of a sound</source>
        <translation>更改声音的增益</translation>
    </message>
    <message>
        <source>{0} dB</source>
        <translation>{0} dB</translation>
    </message>
</context>
<context>
    <name>Drawer</name>
    <message>
        <source>The frames could not be drawn; run “shotgraph doctor”.</source>
        <translation>无法绘制画面；请运行“shotgraph doctor”。</translation>
    </message>
</context>
<context>
    <name>Empty</name>
    <message>
        <source>Outline the film as a graph of shots</source>
        <translation>用镜头图勾勒整部影片</translation>
    </message>
    <message>
        <source>Add the first shot</source>
        <translation>添加第一个镜头</translation>
    </message>
    <message>
        <source>Each shot is a card; links say what may follow what, branches hold alternates, and every cut is a walk through them.</source>
        <translation>每个镜头是一张卡片；连线表示谁可以接谁，分支放备选，每个剪辑就是穿过它们的一条路。</translation>
    </message>
    <message>
        <source>This cut cannot be played as it is</source>
        <translation>此剪辑目前无法播放</translation>
    </message>
    <message>
        <source>A cut is a walk through the shots, laid out in time</source>
        <translation>剪辑是穿过镜头的一条路线，按时间展开</translation>
    </message>
    <message>
        <source>Here it is trimmed, put in order and listened to; the same shots can be cut in many ways.</source>
        <translation>在这里修剪、排序和试听；同样的镜头可以有多种剪法。</translation>
    </message>
    <message>
        <source>Make a cut from the selected shots</source>
        <translation>用选中的镜头建立剪辑</translation>
    </message>
    <message>
        <source>Make a cut from all shots</source>
        <translation>用全部镜头建立剪辑</translation>
    </message>
    <message>
        <source>There is no shot in this cut yet</source>
        <translation>此剪辑中还没有镜头</translation>
    </message>
    <message>
        <source>Drag shots here from the graph or the board.</source>
        <translation>从镜头图或分镜板把镜头拖到这里。</translation>
    </message>
    <message>
        <source>Add the selected shots</source>
        <translation>加入选中的镜头</translation>
    </message>
    <message>
        <source>Add all shots</source>
        <translation>加入全部镜头</translation>
    </message>
</context>
<context>
    <name>Finding</name>
    <message>
        <source>No shot has these words.</source>
        <translation>没有镜头含有这些字。</translation>
    </message>
</context>
<context>
    <name>Fold</name>
    <message>
        <source>unfolded</source>
        <translation>已展开</translation>
    </message>
    <message>
        <source>folded</source>
        <translation>已折叠</translation>
    </message>
</context>
<context>
    <name>Foot</name>
    <message>
        <source>What the plan says</source>
        <translation>计划说明</translation>
    </message>
    <message>
        <source>Render</source>
        <translation>渲染</translation>
    </message>
    <message>
        <source>Three more takes</source>
        <translation>再做三个镜次</translation>
    </message>
    <message>
        <source>Other seeds of the same shot; all takes are kept</source>
        <translation>同一镜头换种子；所有镜次都保留</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>还有 %n 条</numerusform>
        </translation>
    </message>
    <message>
        <source>A take fits the shot as it is.</source>
        <translation>已有镜次符合镜头现状。</translation>
    </message>
    <message>
        <source>Takes fit them all.</source>
        <translation>都已有符合的镜次。</translation>
    </message>
    <message>
        <source>{0} s</source>
        <comment>seconds</comment>
        <translation>{0} 秒</translation>
    </message>
    <message>
        <source>{0} min</source>
        <translation>{0} 分钟</translation>
    </message>
    <message>
        <source>{0} h</source>
        <comment>hours</comment>
        <translation>{0} 小时</translation>
    </message>
</context>
<context>
    <name>FullScreen</name>
    <message>
        <source>Viewer</source>
        <translation>监视器</translation>
    </message>
</context>
<context>
    <name>Glimpse</name>
    <message>
        <source>How the shot would look</source>
        <translation>镜头将呈现的样子</translation>
    </message>
</context>
<context>
    <name>GradeSection</name>
    <message>
        <source>Grade</source>
        <translation>调色</translation>
    </message>
    <message>
        <source>Exposure</source>
        <translation>曝光</translation>
    </message>
    <message>
        <source>Contrast</source>
        <translation>对比度</translation>
    </message>
    <message>
        <source>Saturation</source>
        <translation>饱和度</translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation>色温</translation>
    </message>
    <message>
        <source>Tint</source>
        <translation>色调</translation>
    </message>
    <message>
        <source>Grain</source>
        <translation>颗粒</translation>
    </message>
    <message>
        <source>No grade</source>
        <translation>不调色</translation>
    </message>
    <message>
        <source>mixed</source>
        <translation>不一</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>graded</source>
        <translation>已调色</translation>
    </message>
    <message>
        <source>grade {0}</source>
        <translation>给 {0} 调色</translation>
    </message>
    <message>
        <source>take the grade off {0}</source>
        <translation>取消 {0} 的调色</translation>
    </message>
</context>
<context>
    <name>GraphPanel</name>
    <message>
        <source>Shot graph</source>
        <translation>镜头图</translation>
    </message>
    <message>
        <source>{0} s</source>
        <comment>seconds</comment>
        <translation>{0} 秒</translation>
    </message>
    <message>
        <source>title · {0}</source>
        <translation>字幕 · {0}</translation>
    </message>
    <message>
        <source>{0} · {1}</source>
        <translation>{0} · {1}</translation>
    </message>
    <message>
        <source>Shot {0}, {1}, {2} seconds, {3}, in no cut. {4}</source>
        <translation>镜头 {0}，{1}，{2} 秒，{3}，不在任何剪辑中。{4}</translation>
    </message>
    <message>
        <source>Shot {0}, {1}, {2} seconds, {3}, in cut {4}. {5}</source>
        <translation>镜头 {0}，{1}，{2} 秒，{3}，在剪辑 {4} 中。{5}</translation>
    </message>
</context>
<context>
    <name>Hand</name>
    <message numerus="yes">
        <source>%n shots</source>
        <translation>
            <numerusform>%n 个镜头</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Hands</name>
    <message>
        <source>Drop it on a shot. Alt: it continues this one. Shift: it matches this one.</source>
        <translation>放到一个镜头上。Alt：接着这个镜头的最后一帧；Shift：与这个镜头同机位。</translation>
    </message>
    <message>
        <source>{0} follows {1}</source>
        <translation>{0} 接在 {1} 之后</translation>
    </message>
    <message>
        <source>{0} continues {1}</source>
        <translation>{0} 延续 {1}</translation>
    </message>
    <message>
        <source>{0} matches {1}</source>
        <translation>{0} 与 {1} 同机位</translation>
    </message>
    <message>
        <source>Insert between {0} and {1}</source>
        <translation>插到 {0} 和 {1} 之间</translation>
    </message>
    <message>
        <source>Move behind {0}</source>
        <translation>移到 {0} 之后</translation>
    </message>
    <message>
        <source>Move in front of {0}</source>
        <translation>移到 {0} 之前</translation>
    </message>
    <message>
        <source>Move into this scene</source>
        <translation>移入这一场</translation>
    </message>
    <message>
        <source>In front of {0}</source>
        <translation>在 {0} 之前</translation>
    </message>
    <message>
        <source>At the end</source>
        <translation>在末尾</translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message>
        <source>Trim: what follows moves along (V)</source>
        <translation>修剪：后面的内容随之移动（V）</translation>
    </message>
    <message>
        <source>Roll: move the cut between two shots (R, or Alt on an edge)</source>
        <translation>滚动：移动两个镜头之间的剪辑点（R，或按住 Alt 拖边缘）</translation>
    </message>
    <message>
        <source>Slip: see another part of the shot (Y)</source>
        <translation>滑移：看镜头的另一段（Y）</translation>
    </message>
    <message>
        <source>Slide: move the shot over its neighbours (U)</source>
        <translation>滑动：镜头在相邻镜头之间移动（U）</translation>
    </message>
    <message>
        <source>Snapping (N; Alt while dragging turns it off)</source>
        <translation>吸附（N；拖动时按 Alt 暂停）</translation>
    </message>
    <message>
        <source>Zoom out (-)</source>
        <translation>缩小（-）</translation>
    </message>
    <message>
        <source>Show the whole cut (Shift+Z)</source>
        <translation>显示整个剪辑（Shift+Z）</translation>
    </message>
    <message>
        <source>Zoom in (+)</source>
        <translation>放大（+）</translation>
    </message>
    <message>
        <source>{0} left of {1}</source>
        <translation>还剩 {0}，上限 {1}</translation>
    </message>
    <message>
        <source>{0} over the limit of {1}</source>
        <translation>超出 {0}，上限 {1}</translation>
    </message>
</context>
<context>
    <name>Importing</name>
    <message>
        <source>The screenplay could not be read.</source>
        <translation>无法读取剧本。</translation>
    </message>
</context>
<context>
    <name>Inspector</name>
    <message>
        <source>{0} s</source>
        <comment>seconds</comment>
        <translation>{0} 秒</translation>
    </message>
</context>
<context>
    <name>InspectorPanel</name>
    <message>
        <source>Shot</source>
        <translation>镜头</translation>
    </message>
    <message>
        <source>What is said of a shot stands here: action, camera, who is in it, what is heard.

</source>
        <translation>这里是关于镜头的一切：动作、摄影机、人物、声音。

</translation>
    </message>
    <message>
        <source>Add a shot, or choose one on a page.</source>
        <translation>添加一个镜头，或在页面上选择一个。</translation>
    </message>
    <message>
        <source>Shot {0}</source>
        <translation>镜头 {0}</translation>
    </message>
    <message>
        <source>Scene {0}</source>
        <translation>场 {0}</translation>
    </message>
    <message numerus="yes">
        <source>%n shots</source>
        <translation>
            <numerusform>%n 个镜头</numerusform>
        </translation>
    </message>
    <message>
        <source>{0} · {1} in all. What you change holds for each.</source>
        <translation>{0} · 共 {1}。修改对每个镜头生效。</translation>
    </message>
    <message>
        <source>Render the shot</source>
        <translation>渲染镜头</translation>
    </message>
    <message>
        <source>Three more takes</source>
        <translation>再做三个镜次</translation>
    </message>
    <message>
        <source>Write the prompt again, by rule</source>
        <translation>按规则重写提示词</translation>
    </message>
    <message>
        <source>Write the prompt again, by the language model</source>
        <translation>由语言模型重写提示词</translation>
    </message>
    <message>
        <source>Go to {0}</source>
        <translation>转到{0}</translation>
    </message>
</context>
<context>
    <name>KeysPage</name>
    <message>
        <source>Keys</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>Find a key or what it does</source>
        <translation>查找快捷键或其功能</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>查找</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>其他</translation>
    </message>
</context>
<context>
    <name>LengthSection</name>
    <message>
        <source>Length</source>
        <translation>长度</translation>
    </message>
    <message>
        <source>Frames</source>
        <translation>帧</translation>
    </message>
    <message>
        <source>Seconds</source>
        <translation>秒</translation>
    </message>
    <message>
        <source>Timecode</source>
        <translation>时间码</translation>
    </message>
    <message>
        <source>frames</source>
        <translation>帧</translation>
    </message>
    <message>
        <source>seconds</source>
        <translation>秒</translation>
    </message>
    <message>
        <source>timecode</source>
        <translation>时间码</translation>
    </message>
    <message>
        <source>Frames, {0} a second</source>
        <translation>帧，每秒 {0}</translation>
    </message>
    <message>
        <source>{0} in all</source>
        <translation>共 {0}</translation>
    </message>
    <message>
        <source>change length of {0}</source>
        <translation>修改 {0} 的长度</translation>
    </message>
</context>
<context>
    <name>LineCard</name>
    <message>
        <source>Speaker</source>
        <translation>说话人</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>台词</translation>
    </message>
    <message>
        <source>What is said</source>
        <translation>说什么</translation>
    </message>
    <message>
        <source>Manner</source>
        <translation>语气</translation>
    </message>
    <message>
        <source>manner: whispering</source>
        <translation>语气：低语</translation>
    </message>
    <message>
        <source>Where it is said</source>
        <translation>在哪里说</translation>
    </message>
    <message>
        <source>on screen</source>
        <translation>画内</translation>
    </message>
    <message>
        <source>off screen</source>
        <translation>画外</translation>
    </message>
    <message>
        <source>voice-over</source>
        <translation>旁白</translation>
    </message>
    <message>
        <source>Starts at</source>
        <translation>起点</translation>
    </message>
    <message>
        <source>s</source>
        <comment>seconds</comment>
        <translation>秒</translation>
    </message>
    <message>
        <source>Listen</source>
        <translation>试听</translation>
    </message>
    <message>
        <source>Remove the line</source>
        <translation>删除台词</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>change speaker in {0}</source>
        <translation>修改 {0} 的说话人</translation>
    </message>
    <message>
        <source>change line of {0}</source>
        <translation>修改 {0} 的台词</translation>
    </message>
    <message>
        <source>change manner in {0}</source>
        <translation>修改 {0} 的语气</translation>
    </message>
    <message>
        <source>move line of {0}</source>
        <translation>移动 {0} 的台词</translation>
    </message>
    <message>
        <source>remove line of {0}</source>
        <translation>删除 {0} 的台词</translation>
    </message>
</context>
<context>
    <name>LinesSection</name>
    <message>
        <source>Lines</source>
        <translation>台词</translation>
    </message>
    <message>
        <source>Choose one shot to change what is said.</source>
        <translation>选一个镜头来修改台词。</translation>
    </message>
    <message>
        <source>Add a line</source>
        <translation>添加台词</translation>
    </message>
    <message>
        <source>one line</source>
        <translation>一句台词</translation>
    </message>
    <message numerus="yes">
        <source>%n lines</source>
        <translation>
            <numerusform>%n 句台词</numerusform>
        </translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>add line to {0}</source>
        <translation>给 {0} 添加台词</translation>
    </message>
</context>
<context>
    <name>MakingSection</name>
    <message>
        <source>Engine</source>
        <translation>引擎</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>the engine&apos;s own choice</source>
        <translation>由引擎自选</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>种子</translation>
    </message>
    <message>
        <source>Another seed</source>
        <translation>换个种子</translation>
    </message>
    <message>
        <source>Another seed: another take of the same shot</source>
        <translation>换个种子：同一镜头的另一镜次</translation>
    </message>
    <message>
        <source>engine</source>
        <translation>引擎</translation>
    </message>
    <message>
        <source>model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>seed</source>
        <translation>种子</translation>
    </message>
    <message>
        <source>animatic</source>
        <translation>动态分镜</translation>
    </message>
    <message>
        <source>hosted</source>
        <translation>托管</translation>
    </message>
    <message>
        <source>command</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>ComfyUI</source>
        <translation>ComfyUI</translation>
    </message>
    <message>
        <source>diffusion</source>
        <translation>扩散</translation>
    </message>
    <message>
        <source>mixed</source>
        <translation>不一</translation>
    </message>
    <message>
        <source>change engine of {0}</source>
        <translation>修改 {0} 的引擎</translation>
    </message>
    <message>
        <source>change model of {0}</source>
        <translation>修改 {0} 的模型</translation>
    </message>
    <message>
        <source>change seed of {0}</source>
        <translation>修改 {0} 的种子</translation>
    </message>
    <message>
        <source>another seed for {0}</source>
        <translation>给 {0} 换种子</translation>
    </message>
</context>
<context>
    <name>Map</name>
    <message>
        <source>Map of the graph</source>
        <translation>镜头图的缩略图</translation>
    </message>
    <message>
        <source>Click to go there</source>
        <translation>点击前往</translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>Edit…</source>
        <translation>编辑…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Kind and length…</source>
        <translation>类型与长度…</translation>
    </message>
    <message>
        <source>Split at the playhead</source>
        <translation>在播放头处剪开</translation>
    </message>
    <message>
        <source>Start at the playhead</source>
        <translation>从播放头开始</translation>
    </message>
    <message>
        <source>End at the playhead</source>
        <translation>在播放头结束</translation>
    </message>
    <message>
        <source>Start and end…</source>
        <translation>起点与终点…</translation>
    </message>
    <message>
        <source>Transition to the next</source>
        <translation>到下一镜头的转场</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>速度</translation>
    </message>
    <message>
        <source>Freeze the last frame…</source>
        <translation>定格最后一帧…</translation>
    </message>
    <message>
        <source>Let the sound start or end apart…</source>
        <translation>声音先入或后出…</translation>
    </message>
    <message>
        <source>Sounds</source>
        <translation>声音</translation>
    </message>
    <message>
        <source>Title at the playhead…</source>
        <translation>在播放头处加标题…</translation>
    </message>
    <message>
        <source>Lower third at the playhead…</source>
        <translation>在播放头处加人名条…</translation>
    </message>
    <message>
        <source>Fades of the cut…</source>
        <translation>剪辑的淡入淡出…</translation>
    </message>
    <message>
        <source>One place back</source>
        <translation>前移一位</translation>
    </message>
    <message>
        <source>One place on</source>
        <translation>后移一位</translation>
    </message>
    <message>
        <source>Take out of the cut</source>
        <translation>从剪辑中移除</translation>
    </message>
    <message>
        <source>write a note</source>
        <translation>写备注</translation>
    </message>
    <message>
        <source>Marker</source>
        <translation>标记</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>文字</translation>
    </message>
    <message>
        <source>Below them</source>
        <translation>下方文字</translation>
    </message>
    <message>
        <source>Starts after</source>
        <translation>起始于</translation>
    </message>
    <message>
        <source>Stands for</source>
        <translation>持续</translation>
    </message>
    <message>
        <source>change a title</source>
        <translation>更改标题</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>add a title</source>
        <translation>添加标题</translation>
    </message>
    <message>
        <source>add a lower third</source>
        <translation>添加人名条</translation>
    </message>
    <message>
        <source>Lower third</source>
        <translation>人名条</translation>
    </message>
    <message>
        <source>As usual</source>
        <translation>默认</translation>
    </message>
    <message>
        <source>To the right</source>
        <translation>向右</translation>
    </message>
    <message>
        <source>To the left</source>
        <translation>向左</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>向上</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>向下</translation>
    </message>
    <message>
        <source>Opens</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Closes</source>
        <translation>合上</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>长度</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>方向</translation>
    </message>
    <message>
        <source>Dips to</source>
        <translation>闪过</translation>
    </message>
    <message>
        <source>black</source>
        <translation>黑</translation>
    </message>
    <message>
        <source>white</source>
        <translation>白</translation>
    </message>
    <message>
        <source>change the transition behind {0}</source>
        <translation>更改 {0} 之后的转场</translation>
    </message>
    <message>
        <source>Transition behind {0}</source>
        <translation>{0} 之后的转场</translation>
    </message>
    <message>
        <source>trim shot {0}</source>
        <translation>修剪镜头 {0}</translation>
    </message>
    <message>
        <source>Seen from frame</source>
        <translation>起始帧</translation>
    </message>
    <message>
        <source>For</source>
        <translation>持续</translation>
    </message>
    <message>
        <source>Shot {0}, {1} frames</source>
        <translation>镜头 {0}，{1} 帧</translation>
    </message>
    <message>
        <source>freeze the end of {0}</source>
        <translation>定格 {0} 的结尾</translation>
    </message>
    <message>
        <source>Freeze for</source>
        <translation>定格</translation>
    </message>
    <message>
        <source>Freeze the last frame of {0}</source>
        <translation>定格 {0} 的最后一帧</translation>
    </message>
    <message>
        <source>move the sound of shot {0}</source>
        <translation>移动镜头 {0} 的声音</translation>
    </message>
    <message>
        <source>Starts before the picture by</source>
        <translation>比画面早开始</translation>
    </message>
    <message>
        <source>Ends after the picture by</source>
        <translation>比画面晚结束</translation>
    </message>
    <message>
        <source>Sound of {0}</source>
        <translation>{0} 的声音</translation>
    </message>
    <message>
        <source>fade the cut</source>
        <translation>剪辑淡变</translation>
    </message>
    <message>
        <source>From black in</source>
        <translation>从黑淡入</translation>
    </message>
    <message>
        <source>To black in</source>
        <translation>淡出到黑</translation>
    </message>
    <message>
        <source>Fades of the cut</source>
        <translation>剪辑的淡入淡出</translation>
    </message>
    <message>
        <source>move a line</source>
        <translation>移动台词</translation>
    </message>
    <message>
        <source>change a sound</source>
        <translation>更改声音</translation>
    </message>
    <message>
        <source>Gain</source>
        <translation>增益</translation>
    </message>
    <message>
        <source>Fades in over</source>
        <translation>淡入</translation>
    </message>
    <message>
        <source>Fades out over</source>
        <translation>淡出</translation>
    </message>
</context>
<context>
    <name>NoteCard</name>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>What is to be done</source>
        <translation>要做什么</translation>
    </message>
    <message>
        <source>Remove the note: it is done</source>
        <translation>删除备注：已完成</translation>
    </message>
    <message>
        <source>change note on {0}</source>
        <translation>修改{0}的备注</translation>
    </message>
    <message>
        <source>remove note on {0}</source>
        <translation>删除{0}的备注</translation>
    </message>
</context>
<context>
    <name>NotesSection</name>
    <message>
        <source>Notes</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>New note</source>
        <translation>新备注</translation>
    </message>
    <message>
        <source>A note: hold longer, the lamp is too bright …</source>
        <translation>备注：停留久一点，灯太亮…</translation>
    </message>
    <message>
        <source>Add the note</source>
        <translation>添加备注</translation>
    </message>
    <message>
        <source>note on {0}</source>
        <translation>给{0}加备注</translation>
    </message>
</context>
<context>
    <name>Number</name>
    <message>
        <source>mixed</source>
        <translation>不一</translation>
    </message>
</context>
<context>
    <name>Panels</name>
    <message>
        <source>Script</source>
        <translation>剧本</translation>
    </message>
    <message>
        <source>Cast</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>Writer</source>
        <translation>编剧</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>场记</translation>
    </message>
    <message>
        <source>Graph</source>
        <translation>镜头图</translation>
    </message>
    <message>
        <source>Board</source>
        <translation>故事板</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>表格</translation>
    </message>
    <message>
        <source>Motion brush</source>
        <translation>运动画笔</translation>
    </message>
    <message>
        <source>Viewer</source>
        <translation>监视器</translation>
    </message>
    <message>
        <source>Shot</source>
        <translation>镜头</translation>
    </message>
    <message>
        <source>Takes</source>
        <translation>镜次</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>时间线</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>队列</translation>
    </message>
    <message>
        <source>Delivery</source>
        <translation>交付</translation>
    </message>
</context>
<context>
    <name>Pictures</name>
    <message>
        <source>A drawn picture cannot be read; delete the folder “still” in store.</source>
        <translation>无法读取一张已绘制的画面；请删除 store 中的“still”文件夹。</translation>
    </message>
</context>
<context>
    <name>PicturesField</name>
    <message>
        <source>Drop pictures here, so that engines that can will follow them.</source>
        <translation>把图片拖到这里，支持参考图的引擎会照着画。</translation>
    </message>
    <message>
        <source>Add pictures…</source>
        <translation>添加图片…</translation>
    </message>
    <message>
        <source>Remove this picture</source>
        <translation>移除这张图片</translation>
    </message>
    <message>
        <source>Picture {0}, remove</source>
        <translation>图片 {0}，移除</translation>
    </message>
    <message>
        <source>This picture is not in the project any more; remove it or add it again.</source>
        <translation>这张图片已不在项目中；请移除或重新添加。</translation>
    </message>
    <message>
        <source>Pictures (%1)</source>
        <translation>图片 (%1)</translation>
    </message>
    <message>
        <source>Choose pictures</source>
        <translation>选择图片</translation>
    </message>
</context>
<context>
    <name>PlaceCard</name>
    <message>
        <source>How the place looks</source>
        <translation>地点的样子</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Inside</source>
        <translation>室内</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>外貌</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>Scenes</source>
        <translation>场</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>inside</source>
        <translation>室内</translation>
    </message>
    <message>
        <source>outside</source>
        <translation>室外</translation>
    </message>
    <message>
        <source>{0} · {1}</source>
        <translation>{0} · {1}</translation>
    </message>
    <message>
        <source>Scene {0}</source>
        <translation>第 {0} 场</translation>
    </message>
    <message>
        <source>No scene plays here yet.</source>
        <translation>还没有场在这里发生。</translation>
    </message>
</context>
<context>
    <name>Preferences</name>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>高对比度</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Nothing moves by itself</source>
        <translation>界面不自行移动</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Servers and engines…</source>
        <translation>服务器与引擎…</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>主题(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Size of text</source>
        <translation>文字大小(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Movement</source>
        <translation>动效(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>语言(&amp;L)</translation>
    </message>
</context>
<context>
    <name>PromptSection</name>
    <message>
        <source>Prompt</source>
        <translation>提示词</translation>
    </message>
    <message>
        <source>What a generator is told of the shot</source>
        <translation>告诉生成器的镜头描述</translation>
    </message>
    <message>
        <source>Lock the prompt, so that it is never rewritten</source>
        <translation>锁定提示词，不再改写</translation>
    </message>
    <message>
        <source>Write it again</source>
        <translation>重写</translation>
    </message>
    <message>
        <source>Write again</source>
        <translation>重写</translation>
    </message>
    <message>
        <source>By rule, without a model</source>
        <translation>按规则，不用模型</translation>
    </message>
    <message>
        <source>By the language model</source>
        <translation>由语言模型</translation>
    </message>
    <message>
        <source>Stop asking</source>
        <translation>停止询问</translation>
    </message>
    <message>
        <source>Compare with how it read before</source>
        <translation>与之前的文字比较</translation>
    </message>
    <message>
        <source>Take back how it read before</source>
        <translation>恢复之前的文字</translation>
    </message>
    <message>
        <source>What changed in the prompt</source>
        <translation>提示词的变化</translation>
    </message>
    <message>
        <source>Written by several</source>
        <translation>出自多方</translation>
    </message>
    <message>
        <source>Not written yet</source>
        <translation>尚未写</translation>
    </message>
    <message>
        <source>Written by you</source>
        <translation>由你所写</translation>
    </message>
    <message>
        <source>Written by rule</source>
        <translation>按规则所写</translation>
    </message>
    <message>
        <source>Written by {0}</source>
        <translation>由 {0} 所写</translation>
    </message>
    <message>
        <source>{0} · some are locked</source>
        <translation>{0} · 部分已锁定</translation>
    </message>
    <message>
        <source>{0} · locked</source>
        <translation>{0} · 已锁定</translation>
    </message>
    <message>
        <source>change prompt of {0}</source>
        <translation>修改 {0} 的提示词</translation>
    </message>
    <message>
        <source>lock prompt of {0}</source>
        <translation>锁定 {0} 的提示词</translation>
    </message>
    <message>
        <source>unlock prompt of {0}</source>
        <translation>解锁 {0} 的提示词</translation>
    </message>
    <message>
        <source>restore prompt of {0}</source>
        <translation>恢复 {0} 的提示词</translation>
    </message>
    <message>
        <source>write prompt of {0}</source>
        <translation>写 {0} 的提示词</translation>
    </message>
    <message>
        <source>The prompt reads so already.</source>
        <translation>提示词已是如此。</translation>
    </message>
</context>
<context>
    <name>PropCard</name>
    <message>
        <source>Name</source>
        <translation>名字</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>外观</translation>
    </message>
    <message>
        <source>brass, dented, with a red glass</source>
        <translation>黄铜的，有凹痕，红色玻璃</translation>
    </message>
    <message>
        <source>How it looks goes into the prompt of every shot whose action names it.</source>
        <translation>动作里提到它的每个镜头，提示词都会写上它的外观。</translation>
    </message>
    <message>
        <source>Drop pictures of it here, for whoever builds, draws or trains it.</source>
        <translation>把它的图片拖到这里，供制作、绘制或训练它的人使用。</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>Shots</source>
        <translation>镜头</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>{0} · no look yet</source>
        <translation>{0} · 还没有外观</translation>
    </message>
    <message>
        <source>all</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>No shot names it yet.</source>
        <translation>还没有镜头提到它。</translation>
    </message>
</context>
<context>
    <name>PropVerbs</name>
    <message>
        <source>Something</source>
        <translation>某物</translation>
    </message>
    <message>
        <source>add prop</source>
        <translation>添加道具</translation>
    </message>
    <message>
        <source>rename {0}</source>
        <translation>重命名{0}</translation>
    </message>
    <message>
        <source>change the look of {0}</source>
        <translation>修改{0}的外观</translation>
    </message>
    <message>
        <source>remove {0}</source>
        <translation>移除{0}</translation>
    </message>
    <message>
        <source>change the pictures of {0}</source>
        <translation>修改{0}的图片</translation>
    </message>
</context>
<context>
    <name>Questions</name>
    <message>
        <source>The film is not saved</source>
        <translation>影片未保存</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Close without saving</source>
        <translation>不保存并关闭</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Something is still being made</source>
        <translation>还有内容正在生成</translation>
    </message>
    <message>
        <source>It can go on without the window, or stop here. What is finished is kept either way.</source>
        <translation>可以关窗后继续，也可以就此停止。已完成的部分都会保留。</translation>
    </message>
    <message>
        <source>Go on without the window</source>
        <translation>关窗后继续</translation>
    </message>
    <message>
        <source>Stop it</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>This film is open elsewhere</source>
        <translation>此影片已在别处打开</translation>
    </message>
    <message>
        <source>Only look at it</source>
        <translation>只查看</translation>
    </message>
</context>
<context>
    <name>Queue</name>
    <message>
        <source>running</source>
        <translation>进行中</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>等待中</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>finished</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>was as it should be</source>
        <translation>本来就是最新的</translation>
    </message>
    <message>
        <source>finished in %1</source>
        <translation>完成，用时 %1</translation>
    </message>
    <message>
        <source>%1 more takes</source>
        <translation>再做 %1 个镜次</translation>
    </message>
    <message>
        <source>the shot has changed</source>
        <translation>镜头已改动</translation>
    </message>
</context>
<context>
    <name>QueuePanel</name>
    <message>
        <source>What is made</source>
        <translation>生成队列</translation>
    </message>
    <message>
        <source>Drag what waits to another place to have it made earlier or later.</source>
        <translation>拖动等待中的条目，可提前或推后生成。</translation>
    </message>
    <message>
        <source>Render</source>
        <translation>渲染</translation>
    </message>
    <message>
        <source>%1 more takes</source>
        <translation>再做 %1 个镜次</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Stop all</source>
        <translation>全部停止</translation>
    </message>
    <message>
        <source>Draw changed shots by itself</source>
        <translation>自动重绘改动的镜头</translation>
    </message>
    <message>
        <source>Only what costs nothing: the animatic. Everything else waits for Render.</source>
        <translation>只限不花钱的动态分镜；其余的要按“渲染”才开始。</translation>
    </message>
    <message>
        <source>Render the selected shots</source>
        <translation>渲染选中的镜头</translation>
    </message>
    <message>
        <source>Render what the cut lacks</source>
        <translation>渲染剪辑所缺的镜头</translation>
    </message>
    <message>
        <source>Render three more takes</source>
        <translation>再渲染三个镜次</translation>
    </message>
    <message>
        <source>Pause or go on rendering</source>
        <translation>暂停或继续渲染</translation>
    </message>
    <message>
        <source>Stop everything that renders</source>
        <translation>停止全部渲染</translation>
    </message>
    <message>
        <source>Stop this entry</source>
        <translation>停止此条目</translation>
    </message>
    <message>
        <source>Try this entry again</source>
        <translation>重试此条目</translation>
    </message>
    <message>
        <source>Make this earlier</source>
        <translation>提前生成</translation>
    </message>
    <message>
        <source>Make this later</source>
        <translation>推后生成</translation>
    </message>
    <message>
        <source>Forget what is over</source>
        <translation>清除已结束的条目</translation>
    </message>
    <message>
        <source>Takes and films are made here, beside the window.</source>
        <translation>镜次和影片在这里生成，不妨碍窗口操作。</translation>
    </message>
    <message>
        <source>Select shots and press Render.</source>
        <translation>选中镜头，按“渲染”。</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>剩余 %1</translation>
    </message>
    <message>
        <source>Working</source>
        <translation>正在生成</translation>
    </message>
    <message>
        <source>The selected shots are as they should be.</source>
        <translation>选中的镜头都是最新的。</translation>
    </message>
    <message>
        <source>Render · %1, $%2</source>
        <translation>渲染 · %1，$%2</translation>
    </message>
    <message>
        <source>Render · %1</source>
        <translation>渲染 · %1</translation>
    </message>
    <message>
        <source>%1 takes to be made</source>
        <translation>将生成 %1 个镜次</translation>
    </message>
</context>
<context>
    <name>Rendering</name>
    <message>
        <source>Shot %1</source>
        <translation>镜头 %1</translation>
    </message>
    <message>
        <source>Takes</source>
        <translation>镜次</translation>
    </message>
    <message>
        <source>It was not finished when the window was closed; try it again to go on.</source>
        <translation>关窗时尚未完成；重试即可继续。</translation>
    </message>
    <message>
        <source>Paused · %1 waiting</source>
        <translation>已暂停 · %1 项等待</translation>
    </message>
    <message>
        <source>Writing %1</source>
        <translation>正在写出 %1</translation>
    </message>
    <message>
        <source>Rendering %1 of %2</source>
        <translation>正在渲染 %1 / %2</translation>
    </message>
    <message>
        <source>%1 · %2 left</source>
        <translation>%1 · 剩余 %2</translation>
    </message>
    <message>
        <source>This film is open elsewhere, so nothing can be made of it here.</source>
        <translation>这部影片已在别处打开，无法在此生成。</translation>
    </message>
    <message>
        <source>%1 was not tried, because %2 failed.</source>
        <translation>%2 失败，因此未尝试 %1。</translation>
    </message>
    <message>
        <source>The process that made %1 died; try it again.</source>
        <translation>生成 %1 的进程意外退出；请重试。</translation>
    </message>
    <message>
        <source>Rendering ended before it was done; try again what was stopped to go on.</source>
        <translation>渲染未完成就结束了；重试已停止的条目即可继续。</translation>
    </message>
    <message>
        <source>Rendering went on while the window was closed.</source>
        <translation>关窗期间渲染仍在继续。</translation>
    </message>
</context>
<context>
    <name>Saver</name>
    <message>
        <source>The film is not saved: %1 It is tried again every few seconds.</source>
        <translation>影片未保存：%1 每隔几秒会重试一次。</translation>
    </message>
</context>
<context>
    <name>Scene</name>
    <message>
        <source>dawn</source>
        <translation>黎明</translation>
    </message>
    <message>
        <source>day</source>
        <translation>白天</translation>
    </message>
    <message>
        <source>golden hour</source>
        <translation>黄金时刻</translation>
    </message>
    <message>
        <source>dusk</source>
        <translation>黄昏</translation>
    </message>
    <message>
        <source>night</source>
        <translation>夜晚</translation>
    </message>
    <message>
        <source>clear</source>
        <translation>晴</translation>
    </message>
    <message>
        <source>overcast</source>
        <translation>阴</translation>
    </message>
    <message>
        <source>rain</source>
        <translation>雨</translation>
    </message>
    <message>
        <source>storm</source>
        <translation>暴风雨</translation>
    </message>
    <message>
        <source>snow</source>
        <translation>雪</translation>
    </message>
    <message>
        <source>fog</source>
        <translation>雾</translation>
    </message>
    <message>
        <source>wind</source>
        <translation>风</translation>
    </message>
    <message>
        <source>neutral</source>
        <translation>中性</translation>
    </message>
    <message>
        <source>calm</source>
        <translation>平静</translation>
    </message>
    <message>
        <source>tender</source>
        <translation>温柔</translation>
    </message>
    <message>
        <source>joyful</source>
        <translation>欢快</translation>
    </message>
    <message>
        <source>sad</source>
        <translation>悲伤</translation>
    </message>
    <message>
        <source>mysterious</source>
        <translation>神秘</translation>
    </message>
    <message>
        <source>tense</source>
        <translation>紧张</translation>
    </message>
    <message>
        <source>violent</source>
        <translation>激烈</translation>
    </message>
    <message>
        <source>triumphant</source>
        <translation>凯旋</translation>
    </message>
</context>
<context>
    <name>SceneSection</name>
    <message>
        <source>Scene</source>
        <translation>场</translation>
    </message>
    <message>
        <source>Scene of the shot</source>
        <translation>镜头所属的场</translation>
    </message>
    <message>
        <source>Time of day</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Weather</source>
        <translation>天气</translation>
    </message>
    <message>
        <source>Mood</source>
        <translation>气氛</translation>
    </message>
    <message>
        <source>time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>weather</source>
        <translation>天气</translation>
    </message>
    <message>
        <source>mood</source>
        <translation>气氛</translation>
    </message>
    <message>
        <source>change time of scene {0}</source>
        <translation>修改场 {0} 的时间</translation>
    </message>
    <message>
        <source>change weather of scene {0}</source>
        <translation>修改场 {0} 的天气</translation>
    </message>
    <message>
        <source>change mood of scene {0}</source>
        <translation>修改场 {0} 的气氛</translation>
    </message>
    <message>
        <source>Holds for this shot, the only one of the scene.</source>
        <translation>对本场唯一的这个镜头生效。</translation>
    </message>
    <message numerus="yes">
        <source>Holds for all %n shots of the scene.</source>
        <translation>
            <numerusform>对本场全部 %n 个镜头生效。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n scenes</source>
        <translation>
            <numerusform>%n 场</numerusform>
        </translation>
    </message>
    <message>
        <source>move {0} to scene {1}</source>
        <translation>把 {0} 移到场 {1}</translation>
    </message>
</context>
<context>
    <name>Scopes</name>
    <message>
        <source>Scopes</source>
        <translation>示波器</translation>
    </message>
    <message>
        <source>Waveform, RGB parade, vectorscope and histogram of the shown frame</source>
        <translation>当前帧的波形、RGB 分量、矢量图和直方图</translation>
    </message>
    <message>
        <source>Luma</source>
        <translation>亮度</translation>
    </message>
    <message>
        <source>RGB parade</source>
        <translation>RGB 分量</translation>
    </message>
    <message>
        <source>Vectorscope</source>
        <translation>矢量图</translation>
    </message>
    <message>
        <source>Histogram</source>
        <translation>直方图</translation>
    </message>
</context>
<context>
    <name>Screen</name>
    <message>
        <source>Picture</source>
        <translation>画面</translation>
    </message>
    <message>
        <source>action</source>
        <translation>动作安全框</translation>
    </message>
    <message>
        <source>title</source>
        <translation>标题安全框</translation>
    </message>
    <message>
        <source>Older take</source>
        <translation>较早的镜次</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>预览</translation>
    </message>
    <message>
        <source>Animatic</source>
        <translation>动态分镜</translation>
    </message>
    <message>
        <source>Slate</source>
        <translation>占位板</translation>
    </message>
    <message>
        <source>Nothing to play yet</source>
        <translation>还没有可播放的内容</translation>
    </message>
    <message>
        <source>The viewer plays the cut as it will be exported. Add a shot to the cut to see it here.</source>
        <translation>监视器播放的剪辑与导出的一致。把镜头加入剪辑即可在此观看。</translation>
    </message>
    <message>
        <source>Two takes against each other</source>
        <translation>两个镜次对比</translation>
    </message>
    <message>
        <source>Shift with left and right moves the line; left and right step a frame; space plays.</source>
        <translation>Shift 加左右键移动分界线；左右键逐帧；空格播放。</translation>
    </message>
</context>
<context>
    <name>ScriptPanel</name>
    <message>
        <source>Script</source>
        <translation>剧本</translation>
    </message>
    <message>
        <source>Screenplay</source>
        <translation>剧本</translation>
    </message>
    <message>
        <source>Selecting text selects its shots.</source>
        <translation>选中文字即选中对应的镜头。</translation>
    </message>
    <message>
        <source>Paste a new draft…</source>
        <translation>粘贴新稿…</translation>
    </message>
    <message>
        <source>Paste a screenplay…</source>
        <translation>粘贴剧本…</translation>
    </message>
    <message>
        <source>Here the screenplay stands beside its shots. This film has none yet.</source>
        <translation>剧本会显示在这里，与镜头并列。这部影片还没有剧本。</translation>
    </message>
    <message>
        <source>Paste a new draft of the script…</source>
        <translation>粘贴剧本的新稿…</translation>
    </message>
</context>
<context>
    <name>Scrubber</name>
    <message>
        <source>Position in the cut</source>
        <translation>在剪辑中的位置</translation>
    </message>
    <message>
        <source>Drag to scrub</source>
        <translation>拖动以搜索</translation>
    </message>
</context>
<context>
    <name>Search</name>
    <message>
        <source>Find shots: number, words, who</source>
        <translation>查找镜头：编号、文字、人物</translation>
    </message>
    <message>
        <source>Find shots</source>
        <translation>查找镜头</translation>
    </message>
</context>
<context>
    <name>ServiceForm</name>
    <message>
        <source>Try it</source>
        <translation>试一试</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Forget the key</source>
        <translation>忘掉密钥</translation>
    </message>
    <message>
        <source>It is being tried</source>
        <translation>正在试</translation>
    </message>
    <message>
        <source>What came of it</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Limits and prices</source>
        <translation>限制与价格</translation>
    </message>
    <message>
        <source>The settings are read…</source>
        <translation>正在读取设置…</translation>
    </message>
    <message>
        <source>A language model behind any server that speaks OpenAI&apos;s protocol: hosted, or Ollama, llama.cpp, vLLM or LM Studio on this machine. Without one the writer works by rule.</source>
        <translation>任何支持 OpenAI 协议的服务器上的语言模型：托管的，或本机的 Ollama、llama.cpp、vLLM、LM Studio。没有模型时，编剧按规则工作。</translation>
    </message>
    <message>
        <source>A server that renders shots for money, asked through /v1/videos. Shots with the engine “hosted” use it.</source>
        <translation>付费渲染镜头的服务器，通过 /v1/videos 访问。引擎为“hosted”的镜头使用它。</translation>
    </message>
    <message>
        <source>A ComfyUI server and a workflow saved with Export (API). Shots with the engine “comfy” use it.</source>
        <translation>ComfyUI 服务器和用 Export (API) 保存的工作流。引擎为“comfy”的镜头使用它。</translation>
    </message>
    <message>
        <source>A program that renders a shot. Shots with the engine “command” use it.</source>
        <translation>渲染镜头的程序。引擎为“command”的镜头使用它。</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>密钥</translation>
    </message>
    <message>
        <source>Questions at once</source>
        <translation>同时提问数</translation>
    </message>
    <message>
        <source>Requests a minute</source>
        <translation>每分钟请求数</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>不限</translation>
    </message>
    <message>
        <source>Tokens a minute</source>
        <translation>每分钟词元数</translation>
    </message>
    <message>
        <source>Dollars for a million tokens in</source>
        <translation>每百万输入词元的美元价</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>Dollars for a million tokens out</source>
        <translation>每百万输出词元的美元价</translation>
    </message>
    <message>
        <source>Seconds without a word</source>
        <translation>无响应的秒数</translation>
    </message>
    <message>
        <source>Seconds for an answer</source>
        <translation>一次回答的秒数</translation>
    </message>
    <message>
        <source>Tokens for thinking</source>
        <translation>思考用的词元数</translation>
    </message>
    <message>
        <source>Dollars for a second of film</source>
        <translation>每秒影片的美元价</translation>
    </message>
    <message>
        <source>Workflow</source>
        <translation>工作流</translation>
    </message>
    <message>
        <source>Program with its arguments</source>
        <translation>程序及其参数</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>Choose a workflow</source>
        <translation>选择工作流</translation>
    </message>
    <message>
        <source>Workflows (%1)</source>
        <translation>工作流 (%1)</translation>
    </message>
    <message>
        <source>“%1” is no number; write one such as %2.</source>
        <translation>“%1”不是数字；请写成 %2 这样的数字。</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>请稍候…</translation>
    </message>
    <message>
        <source>Kept.</source>
        <translation>已保存。</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>kept</source>
        <translation>已保存</translation>
    </message>
    <message>
        <source>The key is %1.</source>
        <translation>密钥：%1。</translation>
    </message>
</context>
<context>
    <name>ServicesPage</name>
    <message>
        <source>Servers and engines</source>
        <translation>服务器与引擎</translation>
    </message>
    <message>
        <source>Services</source>
        <translation>服务</translation>
    </message>
    <message>
        <source>Writer</source>
        <translation>编剧</translation>
    </message>
    <message>
        <source>Video server</source>
        <translation>视频服务器</translation>
    </message>
    <message>
        <source>ComfyUI</source>
        <translation>ComfyUI</translation>
    </message>
    <message>
        <source>Own program</source>
        <translation>自己的程序</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>Session</name>
    <message>
        <source>This film is open elsewhere, so it can only be looked at here.</source>
        <translation>此影片已在别处打开，在这里只能查看。</translation>
    </message>
</context>
<context>
    <name>Sheet</name>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source> frames</source>
        <translation> 帧</translation>
    </message>
    <message>
        <source> dB</source>
        <translation> dB</translation>
    </message>
</context>
<context>
    <name>Slide</name>
    <message>
        <source>Double-click: as it was</source>
        <translation>双击：恢复原样</translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message>
        <source>What are we making?</source>
        <translation>我们来拍什么？</translation>
    </message>
    <message>
        <source>A film is a graph of shots; a cut is a way through it.</source>
        <translation>影片是一张镜头图；剪辑版是穿过它的一条路。</translation>
    </message>
    <message>
        <source>Your films</source>
        <translation>您的影片</translation>
    </message>
    <message>
        <source>Look at an example</source>
        <translation>看一个示例</translation>
    </message>
    <message>
        <source>The Lighthouse: a storm, a lamp that went out, and Mia, who runs into the storm.</source>
        <translation>《灯塔》：风暴来临，灯光熄灭，米娅冲进了风雨。</translation>
    </message>
    <message>
        <source>Bring a screenplay</source>
        <translation>导入剧本</translation>
    </message>
    <message>
        <source>Fountain, Final Draft or prose. It is broken down into shots, cast and timed.</source>
        <translation>Fountain、Final Draft 或普通文本。自动分解为镜头、配好角色并计时。</translation>
    </message>
    <message>
        <source>Start with an idea</source>
        <translation>从一个想法开始</translation>
    </message>
    <message>
        <source>Have a sentence or a treatment outlined, or put down shots on an empty graph.</source>
        <translation>让编剧把一句话或一份大纲拆成镜头，或在空白图上自己放镜头。</translation>
    </message>
    <message>
        <source>More examples:</source>
        <translation>更多示例：</translation>
    </message>
    <message>
        <source>Open a project…</source>
        <translation>打开项目…</translation>
    </message>
</context>
<context>
    <name>States</name>
    <message>
        <source>to do</source>
        <translation>待做</translation>
    </message>
    <message>
        <source>drawn</source>
        <translation>已绘制</translation>
    </message>
    <message>
        <source>rendering</source>
        <translation>渲染中</translation>
    </message>
    <message>
        <source>rendered</source>
        <translation>已渲染</translation>
    </message>
    <message>
        <source>stale</source>
        <translation>已过时</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失败</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>Messages</source>
        <translation>消息</translation>
    </message>
    <message>
        <source>Put the message away</source>
        <translation>关闭消息</translation>
    </message>
    <message>
        <source>Whether the film is saved</source>
        <translation>影片是否已保存</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>已保存</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>正在保存…</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>未保存</translation>
    </message>
    <message>
        <source>Only looking</source>
        <translation>只读</translation>
    </message>
    <message numerus="yes">
        <source>%1 (%n more)</source>
        <translation>
            <numerusform>%1（还有 %n 条）</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TableModel</name>
    <message>
        <source>change {0} of {1}</source>
        <translation>更改 {1} 的{0}</translation>
    </message>
</context>
<context>
    <name>TablePanel</name>
    <message>
        <source>“{0}” is no length; write 2.5 for seconds or 60f for frames.</source>
        <translation>“{0}”不是长度；秒写 2.5，帧写 60f。</translation>
    </message>
    <message>
        <source>Nobody in the film is called “{0}”; there are: {1}.</source>
        <translation>片中没有叫“{0}”的人；有：{1}。</translation>
    </message>
    <message>
        <source>“{0}” is no lens; write its millimetres, such as 40.</source>
        <translation>“{0}”不是焦距；请写毫米数，例如 40。</translation>
    </message>
    <message>
        <source>{0} mm</source>
        <translation>{0} 毫米</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>画面</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Scene</source>
        <translation>场</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>景别</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>动作</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>长度</translation>
    </message>
    <message>
        <source>Angle</source>
        <translation>角度</translation>
    </message>
    <message>
        <source>Movement</source>
        <translation>运动</translation>
    </message>
    <message>
        <source>Lens</source>
        <translation>焦距</translation>
    </message>
    <message>
        <source>Characters</source>
        <translation>人物</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>台词</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Takes</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Circled</source>
        <translation>选用</translation>
    </message>
    <message>
        <source>Engine</source>
        <translation>引擎</translation>
    </message>
    <message>
        <source>Shot table</source>
        <translation>镜头表</translation>
    </message>
    <message>
        <source>Find: number, words, who, camera</source>
        <translation>查找：编号、文字、人物、摄影</translation>
    </message>
    <message>
        <source>Find shots</source>
        <translation>查找镜头</translation>
    </message>
    <message>
        <source>Character</source>
        <translation>人物</translation>
    </message>
    <message>
        <source>Choose columns</source>
        <translation>选择列</translation>
    </message>
    <message>
        <source>No shot matches.</source>
        <translation>没有符合的镜头。</translation>
    </message>
    <message>
        <source>Show all shots</source>
        <translation>显示全部镜头</translation>
    </message>
    <message>
        <source>Each shot is a row: sort, filter and edit many at once. Shots begin on the graph or the board.</source>
        <translation>每个镜头一行：可排序、筛选、一次编辑多行。镜头从图或故事板开始。</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>All scenes</source>
        <translation>所有场</translation>
    </message>
    <message>
        <source>All states</source>
        <translation>所有状态</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>所有人</translation>
    </message>
    <message>
        <source>As at first</source>
        <translation>恢复原样</translation>
    </message>
    <message>
        <source>{0} of {1} · {2}</source>
        <translation>{0} / {1} · {2}</translation>
    </message>
    <message>
        <source>{1} shots · {2}</source>
        <translation>{1} 个镜头 · {2}</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>表格</translation>
    </message>
    <message>
        <source>Edit the cell</source>
        <translation>编辑单元格</translation>
    </message>
    <message>
        <source>Copy rows</source>
        <translation>复制行</translation>
    </message>
    <message numerus="yes">
        <source>%n rows are on the clipboard, for a spreadsheet.</source>
        <translation>
            <numerusform>%n 行已在剪贴板上，可粘贴到电子表格。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TakeCard</name>
    <message>
        <source>Take {0}</source>
        <translation>镜次 {0}</translation>
    </message>
    <message>
        <source>circled</source>
        <translation>已选定</translation>
    </message>
    <message>
        <source>circled, older than the shot</source>
        <translation>已选定，但早于镜头现状</translation>
    </message>
    <message>
        <source>older than the shot</source>
        <translation>早于镜头现状</translation>
    </message>
    <message>
        <source>plays in the cuts</source>
        <translation>在剪辑中播放</translation>
    </message>
    <message>
        <source>fits the shot</source>
        <translation>符合镜头</translation>
    </message>
    <message>
        <source>{0} s</source>
        <comment>seconds</comment>
        <translation>{0} 秒</translation>
    </message>
    <message>
        <source>seed {0} · {1}</source>
        <translation>种子 {0} · {1}</translation>
    </message>
</context>
<context>
    <name>TakesPanel</name>
    <message>
        <source>Takes</source>
        <translation>镜次</translation>
    </message>
    <message>
        <source>Un-circle</source>
        <translation>取消选定</translation>
    </message>
    <message>
        <source>Let the newest take that fits play</source>
        <translation>播放最新的符合的镜次</translation>
    </message>
    <message>
        <source>Render the shot</source>
        <translation>渲染镜头</translation>
    </message>
    <message>
        <source>Three more takes</source>
        <translation>再做三个镜次</translation>
    </message>
    <message>
        <source>Other seeds of the same shot; all takes are kept</source>
        <translation>同一镜头换种子；所有镜次都保留</translation>
    </message>
    <message>
        <source>Takes are what was rendered of a shot. Choose a shot to see its takes.</source>
        <translation>镜次是镜头渲染的结果。选一个镜头来查看。</translation>
    </message>
    <message>
        <source>Shot {0}</source>
        <translation>镜头 {0}</translation>
    </message>
    <message>
        <source>Shot {0} has no take yet. Every take that is made of it is kept and stands here.</source>
        <translation>镜头 {0} 还没有镜次。以后每个镜次都会保留在这里。</translation>
    </message>
    <message>
        <source>Choose two to see them against each other; double-click one to circle it.</source>
        <translation>选两个镜次来对比；双击一个即选定。</translation>
    </message>
    <message>
        <source>Double-click it to circle it: then it plays, whatever is made later.</source>
        <translation>双击即选定：之后无论做了什么，都播放它。</translation>
    </message>
    <message>
        <source>A · take {0}</source>
        <translation>A · 镜次 {0}</translation>
    </message>
    <message>
        <source>B · take {0}</source>
        <translation>B · 镜次 {0}</translation>
    </message>
    <message>
        <source>circle a take of {0}</source>
        <translation>选定 {0} 的一个镜次</translation>
    </message>
    <message>
        <source>un-circle the take of {0}</source>
        <translation>取消选定 {0} 的镜次</translation>
    </message>
    <message>
        <source>Circle</source>
        <translation>选定</translation>
    </message>
    <message>
        <source>Leave the comparison</source>
        <translation>退出对比</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>对比</translation>
    </message>
    <message>
        <source>Show in its folder</source>
        <translation>在文件夹中显示</translation>
    </message>
    <message>
        <source>Shot</source>
        <translation>镜头</translation>
    </message>
    <message>
        <source>Circle the newest take</source>
        <translation>选定最新的镜次</translation>
    </message>
    <message>
        <source>Un-circle the take</source>
        <translation>取消选定</translation>
    </message>
    <message>
        <source>Compare the two newest takes</source>
        <translation>对比最新两个镜次</translation>
    </message>
</context>
<context>
    <name>Terms</name>
    <message>
        <source>{0} s</source>
        <comment>seconds</comment>
        <translation>{0} 秒</translation>
    </message>
    <message>
        <source>person</source>
        <translation>成人</translation>
    </message>
    <message>
        <source>child</source>
        <translation>孩子</translation>
    </message>
    <message>
        <source>robot</source>
        <translation>机器人</translation>
    </message>
    <message>
        <source>dog</source>
        <translation>狗</translation>
    </message>
    <message>
        <source>cat</source>
        <translation>猫</translation>
    </message>
    <message>
        <source>horse</source>
        <translation>马</translation>
    </message>
    <message>
        <source>bird</source>
        <translation>鸟</translation>
    </message>
    <message>
        <source>{0}: {1}</source>
        <comment>who says what</comment>
        <translation>{0}：{1}</translation>
    </message>
    <message>
        <source>1 shot</source>
        <translation>1 个镜头</translation>
    </message>
    <message>
        <source>%n shots</source>
        <translation>%n 个镜头</translation>
    </message>
    <message>
        <source>1 scene</source>
        <translation>1 场</translation>
    </message>
    <message>
        <source>%n scenes</source>
        <translation>%n 场</translation>
    </message>
    <message>
        <source>Shot {0}, {1}, {2}, {3}. {4}</source>
        <translation>镜头 {0}，{1}，{2}，{3}。{4}</translation>
    </message>
    <message>
        <source>Notes: {0}</source>
        <translation>备注：{0}</translation>
    </message>
    <message>
        <source>{0} years</source>
        <translation>{0} 岁</translation>
    </message>
    <message>
        <source>{0}, {1}</source>
        <comment>kind, age</comment>
        <translation>{0}，{1}</translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message>
        <source>{0}{1} f ({2})</source>
        <translation>{0}{1} 帧（{2}）</translation>
    </message>
    <message>
        <source>{0} s</source>
        <translation>{0} 秒</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>硬切</translation>
    </message>
    <message>
        <source>Dissolve</source>
        <translation>叠化</translation>
    </message>
    <message>
        <source>Dip to black or white</source>
        <translation>闪黑或闪白</translation>
    </message>
    <message>
        <source>Wipe</source>
        <translation>划像</translation>
    </message>
    <message>
        <source>Push</source>
        <translation>推移</translation>
    </message>
    <message>
        <source>Iris</source>
        <translation>圈入圈出</translation>
    </message>
    <message>
        <source>Whip pan</source>
        <translation>甩镜</translation>
    </message>
    <message>
        <source>Match dissolve</source>
        <translation>匹配叠化</translation>
    </message>
    <message>
        <source>Titles</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>画面</translation>
    </message>
    <message>
        <source>Captions</source>
        <translation>字幕</translation>
    </message>
    <message>
        <source>Dialogue</source>
        <translation>对白</translation>
    </message>
    <message>
        <source>Effects</source>
        <translation>音效</translation>
    </message>
    <message>
        <source>Ambience</source>
        <translation>环境声</translation>
    </message>
    <message>
        <source>Music</source>
        <translation>音乐</translation>
    </message>
    <message>
        <source>Shot {0}, {1} of {2}, at {3}, {4} long. {5}</source>
        <translation>镜头 {0}，第 {1} 个，共 {2} 个，位于 {3}，长 {4}。{5}</translation>
    </message>
    <message>
        <source>Then: {0}, {1} frames.</source>
        <translation>随后：{0}，{1} 帧。</translation>
    </message>
</context>
<context>
    <name>TimelinePanel</name>
    <message>
        <source>Timeline</source>
        <translation>时间线</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>+ cut</source>
        <translation>+ 剪辑版</translation>
    </message>
    <message>
        <source>A new cut, of the selected shots or like this one</source>
        <translation>用所选镜头或照当前剪辑版新建一个剪辑版</translation>
    </message>
    <message>
        <source>New cut</source>
        <translation>新建剪辑版</translation>
    </message>
    <message>
        <source>Timecode</source>
        <translation>时间码</translation>
    </message>
    <message>
        <source>Find a command (Ctrl+K)</source>
        <translation>查找命令 (Ctrl+K)</translation>
    </message>
    <message>
        <source>Find a command</source>
        <translation>查找命令</translation>
    </message>
    <message>
        <source>Deliver</source>
        <translation>交付</translation>
    </message>
    <message>
        <source>Cut %1</source>
        <translation>剪辑版 %1</translation>
    </message>
    <message>
        <source>add a cut</source>
        <translation>添加剪辑版</translation>
    </message>
    <message>
        <source>delete a cut</source>
        <translation>删除剪辑版</translation>
    </message>
    <message>
        <source>rename a cut</source>
        <translation>重命名剪辑版</translation>
    </message>
    <message>
        <source>rename the film</source>
        <translation>重命名影片</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>重命名</translation>
    </message>
    <message>
        <source>Delete the cut</source>
        <translation>删除剪辑版</translation>
    </message>
    <message>
        <source>%1 frames a second</source>
        <translation>每秒 %1 帧</translation>
    </message>
    <message>
        <source>%1 percent</source>
        <translation>百分之 %1</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
</context>
<context>
    <name>Verbs</name>
    <message>
        <source>link {0} to {1}</source>
        <translation>把 {0} 连到 {1}</translation>
    </message>
    <message>
        <source>unlink {0} and {1}</source>
        <translation>断开 {0} 和 {1}</translation>
    </message>
    <message>
        <source>A shot is not linked to itself; choose another shot.</source>
        <translation>镜头不能连到自己；请选另一个镜头。</translation>
    </message>
    <message>
        <source>{0} and {1} are linked so already.</source>
        <translation>{0} 和 {1} 已经这样连着了。</translation>
    </message>
    <message>
        <source>insert {0} between {1} and {2}</source>
        <translation>把 {0} 插到 {1} 和 {2} 之间</translation>
    </message>
    <message>
        <source>move {0} to scene {1}</source>
        <translation>把 {0} 移到第 {1} 场</translation>
    </message>
    <message>
        <source>move {0}</source>
        <translation>移动 {0}</translation>
    </message>
    <message>
        <source>add shot</source>
        <translation>添加镜头</translation>
    </message>
    <message>
        <source>Somewhere</source>
        <translation>某处</translation>
    </message>
    <message>
        <source>Film</source>
        <translation>影片</translation>
    </message>
    <message>
        <source>branch {0}</source>
        <translation>为 {0} 加分支</translation>
    </message>
    <message>
        <source>duplicate {0}</source>
        <translation>复制 {0}</translation>
    </message>
    <message>
        <source>delete {0}</source>
        <translation>删除 {0}</translation>
    </message>
    <message>
        <source>keep {0} of its alternates</source>
        <translation>备选中只留 {0}</translation>
    </message>
    <message>
        <source>change action of {0}</source>
        <translation>改 {0} 的动作</translation>
    </message>
    <message>
        <source>There is no cut to re-route; add one first.</source>
        <translation>没有可以改道的剪辑；请先添加一个。</translation>
    </message>
    <message>
        <source>route {0} through {1}</source>
        <translation>让 {0} 经过 {1}</translation>
    </message>
    <message>
        <source>route {0} through {1} and {2}</source>
        <translation>让 {0} 经过 {1} 和 {2}</translation>
    </message>
    <message numerus="yes">
        <source>%n shots</source>
        <translation>
            <numerusform>%n 个镜头</numerusform>
        </translation>
    </message>
    <message>
        <source>split shot {0}</source>
        <translation>剪开镜头 {0}</translation>
    </message>
    <message>
        <source>take shot {0} out of the cut</source>
        <translation>从剪辑中移除镜头 {0}</translation>
    </message>
    <message numerus="yes">
        <source>take %n shots out of the cut</source>
        <translation>
            <numerusform>从剪辑中移除 %n 个镜头</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>move %n shots in the cut</source>
        <translation>
            <numerusform>在剪辑中移动 %n 个镜头</numerusform>
        </translation>
    </message>
    <message>
        <source>move shot {0} in the cut</source>
        <translation>在剪辑中移动镜头 {0}</translation>
    </message>
    <message numerus="yes">
        <source>add %n shots to the cut</source>
        <translation>
            <numerusform>向剪辑加入 %n 个镜头</numerusform>
        </translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>剪辑</translation>
    </message>
    <message>
        <source>make a cut</source>
        <translation>建立剪辑</translation>
    </message>
    <message>
        <source>change the transition behind {0}</source>
        <translation>更改 {0} 之后的转场</translation>
    </message>
    <message>
        <source>change the speed of {0}</source>
        <translation>更改 {0} 的速度</translation>
    </message>
    <message>
        <source>freeze the end of {0}</source>
        <translation>定格 {0} 的结尾</translation>
    </message>
    <message>
        <source>move the sound of shot {0}</source>
        <translation>移动镜头 {0} 的声音</translation>
    </message>
    <message>
        <source>add a title</source>
        <translation>添加标题</translation>
    </message>
    <message>
        <source>add a lower third</source>
        <translation>添加人名条</translation>
    </message>
    <message>
        <source>add a marker</source>
        <translation>添加标记</translation>
    </message>
    <message>
        <source>write a note</source>
        <translation>写备注</translation>
    </message>
    <message>
        <source>remove a marker</source>
        <translation>移除标记</translation>
    </message>
    <message>
        <source>remove a title</source>
        <translation>移除标题</translation>
    </message>
    <message>
        <source>remove a sound</source>
        <translation>移除声音</translation>
    </message>
    <message>
        <source>remove a line</source>
        <translation>移除台词</translation>
    </message>
    <message>
        <source>add character</source>
        <translation>添加人物</translation>
    </message>
    <message>
        <source>Somebody</source>
        <translation>某人</translation>
    </message>
    <message>
        <source>rename {0}</source>
        <translation>重命名{0}</translation>
    </message>
    <message>
        <source>change the look of {0}</source>
        <translation>更改{0}的外貌</translation>
    </message>
    <message>
        <source>change the wardrobe of {0}</source>
        <translation>更改{0}的服装</translation>
    </message>
    <message>
        <source>change what {0} is</source>
        <translation>更改{0}的类别</translation>
    </message>
    <message>
        <source>change the age of {0}</source>
        <translation>更改{0}的年龄</translation>
    </message>
    <message>
        <source>change the voice of {0}</source>
        <translation>更改{0}的声音</translation>
    </message>
    <message>
        <source>merge {0} into {1}</source>
        <translation>把{0}并入{1}</translation>
    </message>
    <message>
        <source>remove {0}</source>
        <translation>移除{0}</translation>
    </message>
    <message>
        <source>record consent for {0}</source>
        <translation>记录{0}的同意</translation>
    </message>
    <message>
        <source>withdraw consent for {0}</source>
        <translation>撤回{0}的同意</translation>
    </message>
    <message>
        <source>add place</source>
        <translation>添加地点</translation>
    </message>
    <message>
        <source>change where {0} is</source>
        <translation>更改{0}的内外景</translation>
    </message>
    <message>
        <source>change the pictures of {0}</source>
        <translation>更改{0}的图片</translation>
    </message>
</context>
<context>
    <name>Verdict</name>
    <message>
        <source>There is no room for about %1 MB in %2; choose another folder.</source>
        <translation>%2 放不下约 %1 MB；请选择其他文件夹。</translation>
    </message>
    <message>
        <source>Choose a cut to deliver.</source>
        <translation>请选择要交付的剪辑版。</translation>
    </message>
    <message>
        <source>Choose where it goes.</source>
        <translation>请选择保存位置。</translation>
    </message>
    <message>
        <source>There is no folder %1; choose another.</source>
        <translation>文件夹 %1 不存在；请选择其他文件夹。</translation>
    </message>
    <message>
        <source>Cut %1 has no shots; add one before delivering it.</source>
        <translation>剪辑版“%1”没有镜头；交付前请先添加。</translation>
    </message>
    <message>
        <source>“%1” cannot carry a mark: %2; take the mark away.</source>
        <translation>“%1”不能带水印：%2；请取消水印。</translation>
    </message>
</context>
<context>
    <name>ViewerPanel</name>
    <message>
        <source>Viewer</source>
        <translation>监视器</translation>
    </message>
    <message>
        <source>Play or pause</source>
        <translation>播放或暂停</translation>
    </message>
    <message>
        <source>Play forwards, faster with each press</source>
        <translation>正向播放，每按一次更快</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Play backwards, faster with each press</source>
        <translation>反向播放，每按一次更快</translation>
    </message>
    <message>
        <source>Next frame</source>
        <translation>下一帧</translation>
    </message>
    <message>
        <source>Previous frame</source>
        <translation>上一帧</translation>
    </message>
    <message>
        <source>One second on</source>
        <translation>前进一秒</translation>
    </message>
    <message>
        <source>One second back</source>
        <translation>后退一秒</translation>
    </message>
    <message>
        <source>Next cut point</source>
        <translation>下一个剪辑点</translation>
    </message>
    <message>
        <source>Previous cut point</source>
        <translation>上一个剪辑点</translation>
    </message>
    <message>
        <source>Go to the start</source>
        <translation>到开头</translation>
    </message>
    <message>
        <source>Go to the end</source>
        <translation>到结尾</translation>
    </message>
    <message>
        <source>Mark in</source>
        <translation>标记入点</translation>
    </message>
    <message>
        <source>Mark out</source>
        <translation>标记出点</translation>
    </message>
    <message>
        <source>Clear the marks</source>
        <translation>清除入点和出点</translation>
    </message>
    <message>
        <source>Loop between the marks</source>
        <translation>在入点和出点之间循环</translation>
    </message>
    <message>
        <source>Mute</source>
        <translation>静音</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>全屏</translation>
    </message>
    <message>
        <source>Captions</source>
        <translation>字幕</translation>
    </message>
    <message>
        <source>Safe areas</source>
        <translation>安全框</translation>
    </message>
    <message>
        <source>Mask what the cut does not show</source>
        <translation>遮住剪辑不显示的部分</translation>
    </message>
    <message>
        <source>Scopes</source>
        <translation>示波器</translation>
    </message>
    <message>
        <source>Actual size</source>
        <translation>实际大小</translation>
    </message>
    <message>
        <source>Export this frame…</source>
        <translation>导出此帧…</translation>
    </message>
    <message>
        <source>Export this frame</source>
        <translation>导出此帧</translation>
    </message>
    <message>
        <source>PNG pictures (*.png)</source>
        <translation>PNG 图片 (*.png)</translation>
    </message>
    <message>
        <source>This frame is still being made; export it when it is no longer a preview.</source>
        <translation>此帧仍在生成；待它不再是预览时再导出。</translation>
    </message>
    <message>
        <source>The frame is in {file}.</source>
        <translation>此帧已存为 {file}。</translation>
    </message>
    <message>
        <source>The frame cannot be written to {folder}; choose another folder.</source>
        <translation>无法把此帧写入 {folder}；请选择其他文件夹。</translation>
    </message>
</context>
<context>
    <name>VoiceField</name>
    <message>
        <source>Voice engine</source>
        <translation>语音引擎</translation>
    </message>
    <message>
        <source>Voice</source>
        <translation>声音</translation>
    </message>
    <message>
        <source>Pitch</source>
        <translation>音高</translation>
    </message>
    <message>
        <source>Words a minute</source>
        <translation>每分钟字数</translation>
    </message>
    <message>
        <source>Listen</source>
        <translation>试听</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>语速</translation>
    </message>
    <message>
        <source>plain</source>
        <translation>普通</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
</context>
<context>
    <name>WaitingPage</name>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
</context>
<context>
    <name>Wall</name>
    <message>
        <source>{0} · {1}</source>
        <translation>{0} · {1}</translation>
    </message>
    <message>
        <source>{0}  {1}</source>
        <translation>{0}  {1}</translation>
    </message>
</context>
<context>
    <name>Wedge</name>
    <message>
        <source>What the lens sees</source>
        <translation>镜头所见</translation>
    </message>
</context>
<context>
    <name>WhoSection</name>
    <message>
        <source>Who</source>
        <translation>人物</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Add somebody to the shot</source>
        <translation>给镜头添加人物</translation>
    </message>
    <message>
        <source>Nobody is in the film yet; the cast is made beside the script.</source>
        <translation>影片里还没有人物；在剧本旁建立角色表。</translation>
    </message>
    <message>
        <source>mixed</source>
        <translation>不一</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>无人</translation>
    </message>
    <message>
        <source>Everybody is in it</source>
        <translation>所有人都在</translation>
    </message>
    <message>
        <source>add {1} to {0}</source>
        <translation>把 {1} 加入 {0}</translation>
    </message>
    <message>
        <source>take {1} out of {0}</source>
        <translation>把 {1} 移出 {0}</translation>
    </message>
    <message>
        <source>reorder who is in {0}</source>
        <translation>调整 {0} 的人物次序</translation>
    </message>
</context>
<context>
    <name>Window</name>
    <message>
        <source>Opening %1</source>
        <translation>正在打开 %1</translation>
    </message>
    <message>
        <source>%1 cannot be written to (%2). Make room or choose another folder.</source>
        <translation>无法写入 %1（%2）。请腾出空间或另选文件夹。</translation>
    </message>
    <message>
        <source>Breaking down %1</source>
        <translation>正在分解 %1</translation>
    </message>
    <message>
        <source>Untitled film</source>
        <translation>未命名影片</translation>
    </message>
    <message>
        <source>Screenplays (%1)</source>
        <translation>剧本 (%1)</translation>
    </message>
    <message>
        <source>Choose a screenplay</source>
        <translation>选择剧本</translation>
    </message>
    <message>
        <source>Choose a project (NAME.film)</source>
        <translation>选择项目 (NAME.film)</translation>
    </message>
    <message>
        <source>The window did not come to its end the last time. The film is all here.</source>
        <translation>上次窗口没有正常关闭。影片完好无损。</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>View</source>
        <translation>视图</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>帮助</translation>
    </message>
    <message>
        <source>New film</source>
        <translation>新建影片</translation>
    </message>
    <message>
        <source>Bring a screenplay…</source>
        <translation>导入剧本…</translation>
    </message>
    <message>
        <source>Open a project…</source>
        <translation>打开项目…</translation>
    </message>
    <message>
        <source>Show the project&apos;s folder</source>
        <translation>显示项目文件夹</translation>
    </message>
    <message>
        <source>Close the film</source>
        <translation>关闭影片</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>设置…</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>New cut</source>
        <translation>新建剪辑版</translation>
    </message>
    <message>
        <source>Rename the cut</source>
        <translation>重命名剪辑版</translation>
    </message>
    <message>
        <source>Put the message away</source>
        <translation>关闭消息</translation>
    </message>
    <message>
        <source>Window on the whole screen</source>
        <translation>窗口全屏</translation>
    </message>
    <message>
        <source>Find a command…</source>
        <translation>查找命令…</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>About Shotgraph</source>
        <translation>关于 Shotgraph</translation>
    </message>
    <message>
        <source>Undo: %1</source>
        <translation>撤销：%1</translation>
    </message>
    <message>
        <source>Redo: %1</source>
        <translation>重做：%1</translation>
    </message>
</context>
<context>
    <name>Wipe</name>
    <message>
        <source>Play both</source>
        <translation>同时播放</translation>
    </message>
    <message>
        <source>Frame</source>
        <translation>帧</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
</context>
<context>
    <name>Word</name>
    <message>
        <source>mixed</source>
        <translation>不一</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>mixed</source>
        <translation>不一</translation>
    </message>
</context>
<context>
    <name>Writer</name>
    <message>
        <source>A new film</source>
        <translation>新影片</translation>
    </message>
    <message>
        <source>Selected: %1</source>
        <translation>所选：%1</translation>
    </message>
    <message>
        <source>Scene %1</source>
        <translation>第 %1 场</translation>
    </message>
    <message>
        <source>Their scenes</source>
        <translation>它们所在的场</translation>
    </message>
    <message>
        <source>The whole film</source>
        <translation>整部影片</translation>
    </message>
    <message>
        <source>Cut: %1</source>
        <translation>剪辑：%1</translation>
    </message>
    <message>
        <source>The idea of a film in a sentence, or a whole treatment</source>
        <translation>用一句话写出影片的想法，或贴上整份大纲</translation>
    </message>
    <message>
        <source>“Cut this to 15 seconds”</source>
        <translation>“剪到15秒”</translation>
    </message>
    <message>
        <source>“Three ways to shoot this”, “hold longer”</source>
        <translation>“三种拍法”、“停留久一点”</translation>
    </message>
    <message>
        <source>“Make it rain at night”, “cover this scene”</source>
        <translation>“改成夜里下雨”、“补齐镜头”</translation>
    </message>
    <message>
        <source>“Make scene 3 rain, hold longer on Nora”</source>
        <translation>“第3场下雨，诺拉多停留一会儿”</translation>
    </message>
</context>
<context>
    <name>WriterPanel</name>
    <message>
        <source>Writer</source>
        <translation>编剧</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>指示</translation>
    </message>
    <message>
        <source>What it is about</source>
        <translation>针对什么</translation>
    </message>
    <message>
        <source>Propose</source>
        <translation>提出修改</translation>
    </message>
    <message>
        <source>Choose the language model that is asked</source>
        <translation>选择要询问的语言模型</translation>
    </message>
    <message>
        <source>How far the writer is</source>
        <translation>编剧的进度</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Proposed edits</source>
        <translation>提出的修改</translation>
    </message>
    <message>
        <source>Outline it</source>
        <translation>拆成镜头</translation>
    </message>
    <message>
        <source>By rule: no language model is set</source>
        <translation>按规则：未设置语言模型</translation>
    </message>
    <message>
        <source>The settings cannot be used</source>
        <translation>设置无法使用</translation>
    </message>
    <message>
        <source>The writer is asked…</source>
        <translation>正在询问编剧…</translation>
    </message>
    <message>
        <source>Stopped. Nothing has changed.</source>
        <translation>已停止。什么都没有改。</translation>
    </message>
    <message>
        <source>Nothing was proposed that stays within what you asked about.</source>
        <translation>没有提出在所问范围之内的修改。</translation>
    </message>
    <message>
        <source>by rule</source>
        <translation>按规则</translation>
    </message>
    <message>
        <source>by %1</source>
        <translation>由 %1</translation>
    </message>
    <message>
        <source>Edits proposed %1: %2</source>
        <translation>%1提出的修改：%2</translation>
    </message>
    <message>
        <source>Now: %1</source>
        <translation>现在：%1</translation>
    </message>
    <message>
        <source>The lines are spoken, and the shots timed to them…</source>
        <translation>正在念台词，并据此定镜头长度…</translation>
    </message>
    <message>
        <source>The edits are made…</source>
        <translation>正在修改…</translation>
    </message>
    <message>
        <source>writer: %1</source>
        <translation>编剧：%1</translation>
    </message>
    <message>
        <source>The film has changed meanwhile; take them once more.</source>
        <translation>影片在此期间改了；请再采纳一次。</translation>
    </message>
    <message>
        <source>Done; undo takes it back as one step.</source>
        <translation>完成；撤销一步即可全部收回。</translation>
    </message>
    <message>
        <source>%1 %2 s</source>
        <translation>%1 %2 秒</translation>
    </message>
    <message>
        <source>Say in a sentence what should change. You see every edit before anything happens.</source>
        <translation>用一句话说要改什么。动手之前，你会看到每一项修改。</translation>
    </message>
    <message>
        <source>Take the ticked edits</source>
        <translation>采纳勾选的修改</translation>
    </message>
    <message>
        <source>Leave the proposed edits</source>
        <translation>不采纳提出的修改</translation>
    </message>
    <message>
        <source>Stop asking the writer</source>
        <translation>不再询问编剧</translation>
    </message>
    <message>
        <source>Servers and engines…</source>
        <translation>服务器与引擎…</translation>
    </message>
</context>
<context>
    <name>Writing</name>
    <message>
        <source>Action of shot {0}</source>
        <translation>镜头 {0} 的动作</translation>
    </message>
</context>
<context>
    <name>_Entry</name>
    <message>
        <source>The newest picture</source>
        <translation>最新画面</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Reveal the file</source>
        <translation>在文件夹中显示</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>日志</translation>
    </message>
    <message>
        <source>Fidelity report</source>
        <translation>保真度报告</translation>
    </message>
</context>
<context>
    <name>_FullScreen</name>
    <message>
        <source>Viewer</source>
        <translation>监视器</translation>
    </message>
</context>
<context>
    <name>_Row</name>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Reveal the file</source>
        <translation>在文件夹中显示</translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Fidelity report</source>
        <translation>保真度报告</translation>
    </message>
    <message>
        <source>It waits for what runs before it.</source>
        <translation>等待前面的条目完成。</translation>
    </message>
    <message>
        <source>Stopped. What was finished is kept.</source>
        <translation>已停止。已完成的部分都保留。</translation>
    </message>
</context>
<context>
    <name>_Title</name>
    <message>
        <source>Title of the film: %1</source>
        <translation>影片标题：%1</translation>
    </message>
</context>
</TS>
